/** The two views, brought up to date a moment after anything has changed that they show. */

import * as vscode from 'vscode';

import { listArticles } from './articles';
import { DisagreementsView } from './disagreementsView';
import { isDecisions, isInside } from './folders';
import type { Session } from './session';
import { SourcesView } from './sourcesView';
import type { Status } from './status';

const quiet = 300; // milliseconds

export function startViews(session: Session, status: Status): vscode.Disposable {
  const disagreements = new DisagreementsView();
  const sources = new SourcesView();
  const disagreementsTree = vscode.window.createTreeView('crosscheck.disagreements', { treeDataProvider: disagreements });
  const sourcesTree = vscode.window.createTreeView('crosscheck.sources', { treeDataProvider: sources });

  async function refreshSources(): Promise<void> {
    if (sourcesTree.visible) {
      sources.show(await listArticles(session.client).catch(() => [])); // a server that is just ending
    }
  }

  function refresh(): void {
    if (session.client?.isRunning() !== true) {
      sources.show([]);
      disagreements.clear();
      return;
    }
    const count = disagreements.refresh();
    disagreementsTree.badge = count === 0 ? undefined : { value: count, tooltip: `${count} disagreements` };
    status.ready(count);
    void refreshSources();
  }

  let timer: NodeJS.Timeout | undefined;
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(refresh, quiet);
  }

  return vscode.Disposable.from(
    disagreementsTree,
    sourcesTree,
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isInside(session.folders, uri))) {
        soon();
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isDecisions(document.uri)) {
        soon();
      }
    }),
    status.onDidRead(soon),
    sourcesTree.onDidChangeVisibility(() => void refreshSources()),
    { dispose: () => clearTimeout(timer) },
  );
}
