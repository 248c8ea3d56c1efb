import { useEffect, useState } from 'react'
import { useTakeFiles } from './use-take-files.ts'

/** All files of a dropped folder, depth first, in name order. */
async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (more.length === 0) break
    entries.push(...more)
  }
  const files: File[] = []
  for (const inner of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) files.push(...(await filesOf(inner)))
  return files
}

async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap(item => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  if (entries.length === 0) return [...data.files]
  const files: File[] = []
  for (const entry of entries) files.push(...(await filesOf(entry)))
  return files
}

/** Files may be dropped anywhere on the page; true while something is held above it. */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false)
  const take = useTakeFiles()
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take)
    }
    document.addEventListener('dragover', hold)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', hold)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [take])
  return over
}
