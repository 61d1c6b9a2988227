/** The view “Sources”: outlets, and under each its articles by date, with the numbers of findings. */

import * as path from 'node:path';
import * as vscode from 'vscode';

import type { Article } from './articles';
import { countFindings } from './findings';

interface Outlet {
  readonly name: string | undefined;
  readonly articles: Article[];
}

type Node = Outlet | Article;

export class SourcesView implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  private outlets: Outlet[] = [];

  show(articles: readonly Article[]): void {
    this.outlets = byOutlet(articles);
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      return this.outlets;
    }
    return 'articles' in node ? node.articles : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'articles' in node ? outletItem(node) : articleItem(node);
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

function outletItem({ name, articles }: Outlet): vscode.TreeItem {
  const item = new vscode.TreeItem(name ?? 'No outlet given', vscode.TreeItemCollapsibleState.Expanded);
  const rating = articles.find((article) => article.reliability !== undefined)?.reliability;
  const findings = articles.reduce((sum, article) => sum + countFindings(article.uri), 0);
  item.id = `outlet ${name ?? ''}`;
  item.description = [rating && `rated ${rating}`, count(articles.length, 'article'), count(findings, 'finding')].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('library');
  return item;
}

function articleItem({ uri, headline, published }: Article): vscode.TreeItem {
  const item = new vscode.TreeItem(published ?? 'no date');
  item.id = `article ${uri.toString()}`;
  item.description = `${count(countFindings(uri), 'finding')} · ${headline ?? path.posix.basename(uri.path)}`;
  item.tooltip = [headline, vscode.workspace.asRelativePath(uri)].filter(Boolean).join('\n');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
  return item;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
