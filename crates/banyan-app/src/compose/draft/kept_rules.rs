//! "Keep it", said of a rule of the guard while a draft is written: written down with who said it and when.

use banyan_domain::{ids::UserId, time::UtcMillis, workspace::Right};
use serde::{Deserialize, Serialize};

use crate::{Actor, compose::Draft};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRule {
    /// Empty where none was given.
    pub reason: String,
    /// INVARIANT: set by `with_keepers` alone, so no page and no program can say it for somebody else.
    kept_at: Option<UtcMillis>,
    kept_by: Option<UserId>,
}

impl KeptRule {
    pub fn because(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), ..Self::default() }
    }

    /// Somebody who may keep it has said so.
    pub(in crate::compose) fn is_said(&self) -> bool {
        self.kept_at.is_some()
    }

    /// As whom and when it was kept; none where nobody who may keep it has said so.
    pub(in crate::compose) fn keeper(&self, actor: &Actor) -> Option<(Actor, UtcMillis)> {
        self.kept_at.map(|at| (Actor { user: self.kept_by, token: None, ..*actor }, at))
    }
}

impl Draft {
    /// What was kept before stays that person's, as long as it is said of the same words. Who changes them may go on
    /// keeping only what they may keep themselves: it is theirs from then on, and of nobody else it lapses. Anew keeps
    /// only who may let posts go.
    pub(in crate::compose) fn with_keepers(&self, actor: &Actor, before: &Self, now: UtcMillis) -> Self {
        let may = actor.role.may(Right::Publish);
        let same_words = self.says_the_same_as(before);
        let own = |known: &KeptRule| known.kept_by.is_some() && known.kept_by == actor.user;
        let said = |(rule, wished): (&String, &KeptRule)| {
            let known = before.kept.get(rule).filter(|known| same_words || (may && own(known)));
            let known = known.filter(|known| !may || known.reason == wished.reason).cloned();
            let anew = || KeptRule { reason: wished.reason.clone(), kept_at: Some(now), kept_by: actor.user };
            Some((rule.clone(), known.or_else(|| may.then(anew))?))
        };
        Self { kept: self.kept.iter().filter_map(said).collect(), ..self.clone() }
    }
}
