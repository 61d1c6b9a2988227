/** The view “Sources”: outlets, and under each its articles by date, with the numbers of findings; closed where there are many. */

import * as path from 'node:path';
import * as vscode from 'vscode';

import type { Article } from './articles';
import type { Findings } from './findings';
import { isLong } from './lists';

interface Outlet {
  readonly name: string | undefined;
  readonly articles: Article[];
}

type Node = Outlet | Article;

export class SourcesView implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  private outlets: Outlet[] = [];
  private isLong = false;
  /** What is shown, to tell whether it is news. */
  private shown = '';

  constructor(private readonly findings: Findings) {}

  show(articles: readonly Article[]): void {
    const shown = JSON.stringify(articles.map((article) => [{ ...article, uri: article.uri.toString() }, this.findings.count(article.uri)]));
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    this.outlets = byOutlet(articles);
    this.isLong = isLong(articles.length);
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      return this.outlets;
    }
    return 'articles' in node ? node.articles : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'articles' in node ? this.outletItem(node) : this.articleItem(node);
  }

  private outletItem({ name, articles }: Outlet): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name ?? 'No outlet given', this.isLong ? Collapsed : Expanded);
    const rating = articles.find((article) => article.reliability !== undefined)?.reliability;
    const findings = articles.reduce((sum, article) => sum + this.findings.count(article.uri), 0);
    // Another id when the list has become long, as VS Code leaves open what is open.
    item.id = `${this.isLong ? 'long ' : ''}outlet ${name ?? ''}`;
    item.description = [rating && `rated ${rating}`, count(articles.length, 'article'), count(findings, 'finding')].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon('library');
    return item;
  }

  private articleItem({ uri, headline, published }: Article): vscode.TreeItem {
    const item = new vscode.TreeItem(published ?? 'no date');
    item.id = `article ${uri.toString()}`;
    item.description = `${count(this.findings.count(uri), 'finding')} · ${headline ?? path.posix.basename(uri.path)}`;
    item.tooltip = [headline, vscode.workspace.asRelativePath(uri)].filter(Boolean).join('\n');
    item.iconPath = new vscode.ThemeIcon('file-text');
    item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
    return item;
  }
}

function byOutlet(articles: readonly Article[]): Outlet[] {
  const groups = new Map<string | undefined, Article[]>();
  for (const article of articles) {
    groups.set(article.outlet, [...(groups.get(article.outlet) ?? []), article]);
  }
  const outlets = [...groups].map(([name, group]) => ({ name, articles: group.sort(byDate) }));
  // Those without a name last.
  return outlets.sort((one, other) => Number(one.name === undefined) - Number(other.name === undefined) || (one.name ?? '').localeCompare(other.name ?? ''));
}

function byDate(one: Article, other: Article): number {
  return (one.published ?? '').localeCompare(other.published ?? '') || one.uri.path.localeCompare(other.uri.path);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
