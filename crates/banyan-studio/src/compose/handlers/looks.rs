//! Before it goes: a colleague is asked to look at a draft, is asked no more, or says that they have.

use banyan_app::{
    compose::{DraftLook, LookError, ask_to_look, list_looks, say_looked, take_back_look},
    workspace::list_colleagues,
};
use banyan_domain::{
    ids::{DraftId, UserId},
    workspace::Right,
};

use super::{
    keep::{keep, show_both},
    look::Said,
    write::keep_and_say,
};
use crate::{
    compose::{Kept, Looks, WriteForm, WriteProblem},
    done::Done,
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    workspace::Fault,
};

fn look_stop(error: LookError) -> Stop {
    match error {
        LookError::Refused(refused) => refused.into(),
        LookError::NotHere | LookError::NobodyThere | LookError::NotAsked => Fault::NotFound.into(),
        LookError::TooLong => Fault::Refused.into(),
        error @ (LookError::People(_) | LookError::Internal(_)) => broken(error),
    }
}

/// At a page of which nothing is kept yet nobody was asked to look.
pub(super) async fn looks(visit: &Visit, kept: &Kept) -> Result<Looks, Stop> {
    let actor = visit.actor()?;
    let colleagues = list_colleagues(&visit.app, actor, Right::Write).await.map_err(broken)?;
    let asked = match kept.draft.parse::<DraftId>() {
        Ok(id) if kept.revision > 0 => list_looks(&visit.app, actor, id).await.map_err(look_stop)?,
        Ok(_) | Err(_) => Vec::new(),
    };
    let is_mine = |look: &&DraftLook| Some(look.user) == actor.user && look.looked_at.is_none();
    let mine = asked.iter().find(is_mine).cloned();
    Ok(Looks { colleagues, asked, mine })
}

pub(super) enum Asks {
    /// A colleague is to look.
    Look(UserId),
    NoMore(UserId),
    /// Whoever was asked has looked.
    Looked,
}

/// What stands on the page is kept first, whatever comes of the rest.
pub(super) async fn ask(visit: &Visit, form: WriteForm, asks: Asks) -> Answer {
    let kept = match keep(visit, &form).await? {
        Ok(kept) => kept,
        Err(theirs) => return show_both(visit, &form, *theirs).await,
    };
    if let Some(post) = kept.queued {
        return Ok(go(&format!("/studio/posts/{post}"), None));
    }
    if kept.revision == 0 {
        let said = Said { problems: vec![WriteProblem::Empty], ..Said::default() };
        return Box::pin(keep_and_say(visit, form, said)).await;
    }
    let (app, actor) = (&visit.app, visit.actor()?);
    let id: DraftId = kept.draft.parse().map_err(|_| Fault::NotFound)?;
    let (asked, done) = match asks {
        Asks::Look(user) => (ask_to_look(app, actor, id, user).await, Done::AskedToLook),
        Asks::NoMore(user) => (take_back_look(app, actor, id, user).await, Done::AskTakenBack),
        Asks::Looked => (say_looked(app, actor, id, &form.look_words).await, Done::LookedAtDraft),
    };
    match asked {
        // Pressed twice it is done already.
        Ok(()) | Err(LookError::NotAsked) => {}
        Err(error) => return Err(look_stop(error)),
    }
    let back = if done == Done::LookedAtDraft { "/studio".to_owned() } else { format!("/studio/write?draft={id}") };
    Ok(go(&back, Some(done)))
}
