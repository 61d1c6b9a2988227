/** The articles of the folder, as the server lists them. */

import * as vscode from 'vscode';

import type { Client } from './client';

export interface Article {
  readonly uri: vscode.Uri;
  readonly headline: string | undefined;
  readonly outlet: string | undefined;
  /** `2031-06-17` */
  readonly published: string | undefined;
  /** The analyst's rating of the outlet, A to F. */
  readonly reliability: string | undefined;
}

interface Listed {
  uri: string;
  headline: string | null;
  outlet: string | null;
  published: string | null;
  reliability: string | null;
}

/** Nothing from a server that is older than the request. */
export async function listArticles(client: Client | undefined): Promise<Article[]> {
  const offered: unknown = client?.initializeResult?.capabilities.experimental;
  if (client === undefined || (offered as { articles?: unknown } | undefined)?.articles !== true) {
    return [];
  }
  const listed = await client.sendRequest<Listed[]>('crosscheck/articles');
  return listed.map(({ uri, headline, outlet, published, reliability }) => ({
    uri: vscode.Uri.parse(uri),
    headline: headline ?? undefined,
    outlet: outlet ?? undefined,
    published: published ?? undefined,
    reliability: reliability ?? undefined,
  }));
}
