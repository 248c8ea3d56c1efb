import { createRoot } from 'react-dom/client'
import { Workspace } from '#app/workspace.ts'
import { Root } from '#ui/root.tsx'
import { startThread } from '#workers/thread.ts'
import '#ui/theme.css'
import '#ui/components.css'
import '#ui/network.css'

const workspace = new Workspace(startThread())
void workspace.start()
createRoot(document.getElementById('root')!).render(<Root workspace={workspace} />)
