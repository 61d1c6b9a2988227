/** The two views, brought up to date a moment after anything has changed that they show. */

import * as vscode from 'vscode';

import { listArticles } from './articles';
import { DisagreementsView } from './disagreementsView';
import { Findings } from './findings';
import { isDecisions, isInside } from './folders';
import { isLong } from './lists';
import type { Session } from './session';
import { SourcesView } from './sourcesView';
import type { Status } from './status';

/** In milliseconds: how long nothing more must happen… */
const quiet = 300;
/** …and the pause where there is much to show, or where more is found all the time. */
const pause = 2000;

export function startViews(session: Session, status: Status): vscode.Disposable {
  const findings = new Findings();
  const disagreements = new DisagreementsView();
  const sources = new SourcesView(findings);
  const disagreementsTree = vscode.window.createTreeView('crosscheck.disagreements', { treeDataProvider: disagreements });
  const sourcesTree = vscode.window.createTreeView('crosscheck.sources', { treeDataProvider: sources });
  let isNews = false;
  let timer: NodeJS.Timeout | undefined;

  async function refreshSources(): Promise<void> {
    if (sourcesTree.visible) {
      sources.show(await listArticles(session.client).catch(() => [])); // a server that is just ending
    }
  }

  function refresh(): void {
    clearTimeout(timer);
    timer = undefined;
    if (session.client?.isRunning() !== true) {
      sources.show([]);
      disagreements.clear();
      isNews = true;
      return;
    }
    if (isNews) {
      isNews = false;
      disagreements.show(findings);
      const { count } = disagreements;
      disagreementsTree.badge = count === 0 ? undefined : { value: count, tooltip: `${count} disagreements` };
    }
    status.ready(disagreements.count);
    void refreshSources();
  }

  function soon(): void {
    if (status.running !== undefined || isLong(disagreements.count)) {
      timer ??= setTimeout(refresh, pause);
    } else {
      clearTimeout(timer);
      timer = setTimeout(refresh, quiet);
    }
  }

  return vscode.Disposable.from(
    disagreementsTree,
    sourcesTree,
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = findings.update(uris);
      isNews ||= changed;
      if (changed || uris.some((uri) => isInside(session.folders, uri))) {
        soon();
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isDecisions(document.uri)) {
        soon();
      }
    }),
    status.onDidRead(refresh),
    sourcesTree.onDidChangeVisibility(() => void refreshSources()),
    { dispose: () => clearTimeout(timer) },
  );
}
