//! What has been worked out for one world, kept for as long as nothing changes: the findings, for which pulled and pushed
//! diagnostics, code actions and the checks whether something is news all ask, and the directory of its entities.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::ide::{self, Diagnostic, Directory};
use crate::index::ArticleId;
use crate::text::{CancellationToken, Cancelled};

use super::server::Question;
use super::state::World;

/// What is known of a world so far. Cheap to clone; clones share.
#[derive(Debug, Clone, Default)]
pub(super) struct Answers {
    findings: Arc<Mutex<HashMap<ArticleId, Arc<[Diagnostic]>>>>,
    directory: Arc<OnceLock<Directory>>,
}

impl World {
    /// Who is who in all articles.
    pub(super) fn directory(&self, cancellation: &CancellationToken) -> Result<&Directory, Cancelled> {
        let known = &self.answers.directory;
        if let Some(directory) = known.get() {
            return Ok(directory);
        }
        let directory = Directory::of(&self.snapshot, cancellation)?;
        Ok(known.get_or_init(|| directory))
    }
}

impl Question<'_> {
    /// The findings of the article that are not settled.
    pub(super) fn findings(&self) -> Result<Arc<[Diagnostic]>, Cancelled> {
        let lock = || self.world.answers.findings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(self.id()) {
            return Ok(found.clone());
        }
        // Not under the lock, so that other articles can be asked about meanwhile.
        let found: Arc<[Diagnostic]> = ide::check(&self.world.snapshot, self.id(), self.cancellation)?.into();
        lock().insert(self.id().clone(), found.clone());
        Ok(found)
    }
}

/// The last world that somebody asked about. Cheap to clone; clones share.
#[derive(Debug, Clone, Default)]
pub(super) struct LastWorld(Arc<Mutex<Option<World>>>);

impl LastWorld {
    /// The world, with what is known of it already where it is still the last one.
    pub(super) fn recall(&self, world: World) -> World {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some(last) if last.is_same(&world) => World { answers: last.answers.clone(), ..world },
            _ => last.insert(world).clone(),
        }
    }
}
