import { useCallback } from 'react'
import { usePage } from './page-context.ts'
import { useTexts } from './text/texts.ts'

const isView = (file: File): boolean => /\.json$/i.test(file.name)

/** Takes files wherever they come from: views are opened, the rest is read; without a case a new one is begun. */
export function useTakeFiles(): (files: readonly File[]) => Promise<void> {
  const { workspace, go, prefer } = usePage()
  const { t } = useTexts()
  return useCallback(
    async files => {
      const data = files.filter(file => !isView(file) && !file.name.startsWith('.'))
      const views = files.filter(isView)
      const { history } = workspace.state()
      // A case whose first files were cancelled or refused is still to be begun.
      const begins = history === null || history.present.sources.length === 0
      // The benchmark measures from here to the first picture.
      performance.mark('verband:drop')
      if (data.length > 0) {
        if (history === null) await workspace.newCase(t('case.new'))
        go('data')
        await workspace.files.add(data)
        const after = workspace.state()
        if (after.history && after.history.present.sources.length > 0) {
          prefer({ lastCase: after.history.present.id })
          if (after.waiting.length === 0 && begins) go('network')
        }
      }
      for (const view of views) if (workspace.state().history && (await workspace.views.openFile(view))) go('network')
    },
    [workspace, go, prefer, t],
  )
}

/** Opens the bundled sample case as a new case; its files come in a chunk of the app itself, without any network call. */
export function useOpenSample(): () => Promise<void> {
  const { workspace, go, prefer } = usePage()
  const { t } = useTexts()
  return useCallback(async () => {
    const { sampleFiles } = await import('./sample-files.ts')
    await workspace.newCase(t('start.sample.name'))
    await workspace.files.add(sampleFiles())
    const { history } = workspace.state()
    if (history && history.present.sources.length > 0) {
      prefer({ lastCase: history.present.id })
      go('network')
    }
  }, [workspace, go, prefer, t])
}
