//! Diagnostics on the server's own accord: one task, which waits until the typing pauses.
//!
//! To clients that pull it only says when to pull again.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, timeout_at};
use tower_lsp::ls_types::{Diagnostic, Uri};

use crate::ide::{InlayHint, Lens};
use crate::index::ArticleId;

use super::abilities::DiagnosticsBy;
use super::diagnostics;
use super::hints;
use super::lenses;
use super::server::{Question, Server, answered};
use super::state::{OpenBuffer, World};
use super::tokens;

/// How long the typing must pause…
const QUIET: Duration = Duration::from_millis(150);
/// …and how long a reader waits at most.
const AT_MOST: Duration = Duration::from_secs(1);

#[derive(Debug)]
pub(super) enum Event {
    Opened(ArticleId),
    Edited(ArticleId),
    Closed,
    /// Something else that findings depend on: other articles, decisions, settings.
    Changed,
    /// What is wrong with a `crosscheck.toml`; nothing where it is good or gone.
    Decisions(Uri, Vec<Diagnostic>),
}

/// What the client was last told about an article.
#[derive(Debug, PartialEq)]
struct Published {
    uri: Uri,
    version: Option<i32>,
    diagnostics: Vec<Diagnostic>,
}

pub(super) async fn run(server: Arc<Server>, mut events: UnboundedReceiver<Event>) {
    let mut publisher = Publisher {
        server,
        published: HashMap::new(),
        offered: HashMap::new(),
        coloured: Shown(HashMap::new()),
        annotated: Shown(HashMap::new()),
        hinted: Shown(HashMap::new()),
    };
    while let Some(event) = events.recv().await {
        let round = Round::gather(event, &mut events).await;
        publisher.publish(round).await;
    }
}

/// What has happened since the last round.
#[derive(Debug, Default)]
struct Round {
    /// Opened or edited articles, the last one last.
    edited: Vec<ArticleId>,
    decisions: BTreeMap<Uri, Vec<Diagnostic>>,
}

impl Round {
    /// Waits for a pause; not where an article was opened or closed, since nobody is typing then.
    async fn gather(first: Event, events: &mut UnboundedReceiver<Event>) -> Round {
        let mut round = Round::default();
        let deadline = Instant::now() + AT_MOST;
        let mut waits = round.add(first);
        while waits {
            match timeout_at(deadline.min(Instant::now() + QUIET), events.recv()).await {
                Ok(Some(event)) => waits = round.add(event),
                Ok(None) | Err(_) => break,
            }
        }
        while let Ok(event) = events.try_recv() {
            round.add(event);
        }
        round
    }

    /// Whether more may follow that is worth waiting for.
    fn add(&mut self, event: Event) -> bool {
        match event {
            Event::Opened(id) => {
                self.edit(id);
                false
            }
            Event::Edited(id) => {
                self.edit(id);
                true
            }
            Event::Closed => false,
            Event::Changed => true,
            Event::Decisions(uri, problems) => {
                self.decisions.insert(uri, problems);
                false
            }
        }
    }

    fn edit(&mut self, id: ArticleId) {
        self.edited.retain(|edited| *edited != id);
        self.edited.push(id);
    }
}

struct Publisher {
    server: Arc<Server>,
    published: HashMap<Uri, Published>,
    /// For clients that pull: the result ids that their articles had after the last round.
    offered: HashMap<ArticleId, String>,
    /// For clients that refresh: the semantic tokens that their articles had after the last round, hashed.
    coloured: Shown<u64>,
    /// Likewise the lenses.
    annotated: Shown<Vec<Lens>>,
    /// And the inlay hints.
    hinted: Shown<Vec<InlayHint>>,
}

/// What the open articles had after the last round.
struct Shown<T>(HashMap<ArticleId, T>);

impl<T: PartialEq> Shown<T> {
    /// Takes in what they have now; whether that is news anywhere but in the edited articles, for which clients ask by
    /// themselves.
    fn update(&mut self, now: HashMap<ArticleId, T>, edited: &[ArticleId]) -> bool {
        let before = std::mem::replace(&mut self.0, now);
        let is_news = |(id, now)| !edited.contains(id) && before.get(id).is_some_and(|before| before != now);
        self.0.iter().any(is_news)
    }
}

impl Publisher {
    async fn publish(&mut self, round: Round) {
        for (uri, diagnostics) in round.decisions {
            self.send(Published { uri, version: None, diagnostics }).await;
        }
        let Some(world) = self.settle().await else { return };
        match world.abilities.diagnostics {
            DiagnosticsBy::Push => self.push(world.clone(), &round.edited).await,
            DiagnosticsBy::Pull => self.ask_to_pull(world.clone(), &round.edited).await,
        }
        if world.abilities.refreshes_tokens {
            self.ask_to_colour(world.clone(), &round.edited).await;
        }
        if world.abilities.refreshes_lenses {
            self.ask_to_annotate(world.clone(), &round.edited).await;
        }
        if world.abilities.refreshes_hints {
            self.ask_to_hint(world.clone(), &round.edited).await;
        }
        // Last, since nobody waits for it yet: made now, it is there when somebody looks for a name.
        let _ = self.server.background.run(move |cancellation| Ok(world.directory(cancellation).map(drop)?)).await;
    }

    /// Reads what waits and settles it for all.
    async fn settle(&self) -> Option<Arc<World>> {
        let view = self.server.state().view();
        let waiting = view.waiting().to_vec();
        let world = self.server.background.run(move |cancellation| Ok(view.read(cancellation)?)).await.ok()?;
        let read = waiting.into_iter().filter(|document| world.snapshot.document(&document.id).is_some()).collect();
        self.server.state().corpus.settle(read);
        Some(Arc::new(world))
    }

    /// Publishes the edited articles first, the last one at the head, then the other open ones.
    async fn push(&mut self, world: Arc<World>, edited: &[ArticleId]) {
        self.clear_closed(&world).await;
        let others = world.open.keys().filter(|id| !edited.contains(id));
        for id in edited.iter().rev().chain(others) {
            let Some(buffer) = world.open.get(id) else { continue };
            let Some(diagnostics) = self.diagnostics(&world, id).await else { continue };
            if self.is_current(id, buffer) {
                self.send(Published { uri: buffer.uri.clone(), version: Some(buffer.version), diagnostics }).await;
            }
        }
    }

    async fn clear_closed(&mut self, world: &World) {
        let is_open = |uri: &Uri| world.open.values().any(|buffer| buffer.uri == *uri);
        let closed: Vec<Uri> = self
            .published
            .values()
            .filter(|published| published.version.is_some() && !is_open(&published.uri))
            .map(|published| published.uri.clone())
            .collect();
        for uri in closed {
            self.send(Published { uri: uri.clone(), version: None, diagnostics: Vec::new() }).await;
            self.published.remove(&uri);
        }
    }

    /// Sends what is news to the client.
    async fn send(&mut self, news: Published) {
        let nothing_yet = || Published { uri: news.uri.clone(), version: None, diagnostics: Vec::new() };
        let before = self.published.remove(&news.uri);
        let is_news = match &before {
            // An article without findings is news once: the reader sees that it was read.
            None => news.version.is_some() || news != nothing_yet(),
            Some(before) => *before != news && !(before.diagnostics.is_empty() && news.diagnostics.is_empty()),
        };
        if is_news {
            let Published { uri, version, diagnostics } = &news;
            self.server.client.publish_diagnostics(uri.clone(), diagnostics.clone(), *version).await;
        }
        self.published.insert(news.uri.clone(), news);
    }

    /// Whether the buffer is still as it was when its diagnostics were computed; else another round follows.
    fn is_current(&self, id: &ArticleId, buffer: &OpenBuffer) -> bool {
        self.server.state().open.get(id).is_some_and(|now| now.version == buffer.version)
    }

    /// Asks the client to pull again where findings have changed elsewhere than in the edited articles: those it pulls
    /// by itself.
    async fn ask_to_pull(&mut self, world: Arc<World>, edited: &[ArticleId]) {
        let mut offered = HashMap::new();
        for id in world.open.keys() {
            if let Some(diagnostics) = self.diagnostics(&world, id).await {
                offered.insert(id.clone(), diagnostics::result_id(&diagnostics));
            }
        }
        let changed = offered.iter().any(|(id, now)| !edited.contains(id) && self.offered.get(id) != Some(now));
        self.offered = offered;
        if changed {
            let client = self.server.client.clone();
            tokio::spawn(async move { answered(client.workspace_diagnostic_refresh()).await });
        }
    }

    /// Asks the client for new semantic tokens where names elsewhere than in the edited articles have another type now.
    async fn ask_to_colour(&mut self, world: Arc<World>, edited: &[ArticleId]) {
        let now = self.server.background.run(move |_| Ok(tokens::of_open_articles(&world))).await;
        if now.is_ok_and(|now| self.coloured.update(now, edited)) {
            let client = self.server.client.clone();
            tokio::spawn(async move { answered(client.semantic_tokens_refresh()).await });
        }
    }

    /// Asks the client for new lenses where other articles than the edited ones stand differently now.
    async fn ask_to_annotate(&mut self, world: Arc<World>, edited: &[ArticleId]) {
        let work = self.server.background.run(move |cancellation| Ok(lenses::of_open_articles(&world, cancellation)?));
        if work.await.is_ok_and(|now| self.annotated.update(now, edited)) {
            let client = self.server.client.clone();
            tokio::spawn(async move { answered(client.code_lens_refresh()).await });
        }
    }

    /// Asks the client for new inlay hints where the settings want others now, or where others are meant elsewhere than in
    /// the edited articles.
    async fn ask_to_hint(&mut self, world: Arc<World>, edited: &[ArticleId]) {
        let now = self.server.background.run(move |_| Ok(hints::of_open_articles(&world))).await;
        if now.is_ok_and(|now| self.hinted.update(now, edited)) {
            let client = self.server.client.clone();
            tokio::spawn(async move { answered(client.inlay_hint_refresh()).await });
        }
    }

    async fn diagnostics(&self, world: &Arc<World>, id: &ArticleId) -> Option<Vec<Diagnostic>> {
        let (world, id) = (world.clone(), id.clone());
        let work = self.server.background.run(move |cancellation| match world.snapshot.document(&id) {
            Some(document) => diagnostics::of_article(&Question { world: &world, document, cancellation }).map(Some),
            None => Ok(None),
        });
        work.await.ok().flatten()
    }
}
