//! What comes again says other words from now on.

use axum::extract::Path;
use banyan_app::compose::{Draft, OpenRecurring, RecurringError, change_recurring, open_recurring};
use http::StatusCode;

use super::{
    look::places_of,
    recurring::{HERE, known, problem_of, recurring_stop},
};
use crate::{
    compose::{RecurProblem, RecurWords, RecurWordsForm},
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    parts::PlaceSign,
    show, signs,
};

pub(crate) async fn show_series(visit: Visit, Path(id): Path<String>) -> Answer {
    let open = opened(&visit, &id).await?;
    let page = page(&visit, &open, RecurWordsForm::of(&open)).await?;
    Ok(show(StatusCode::OK, &page))
}

async fn opened(visit: &Visit, id: &str) -> Result<OpenRecurring, Stop> {
    open_recurring(&visit.app, visit.actor()?, known(id)?).await.map_err(recurring_stop)
}

async fn page(visit: &Visit, open: &OpenRecurring, form: RecurWordsForm) -> Result<RecurWords, Stop> {
    let channels = places_of(visit).await?;
    // Of a place that is gone nothing is asked, and its words stay.
    let (own_of, own): (Vec<_>, Vec<_>) = form
        .own_of
        .into_iter()
        .zip(form.own)
        .filter(|(id, _)| channels.iter().any(|channel| channel.id == *id))
        .unzip();
    let sign = |id| channels.iter().find(|channel| channel.id == id).map(|one| signs::of_channel(&visit.app, one));
    let signs: Vec<PlaceSign> = own_of.iter().filter_map(|id| sign(*id)).collect();
    Ok(RecurWords {
        p: visit.page.clone(),
        id: open.id,
        has_title: open.draft.title.is_some(),
        has_comment: open.draft.first_comment.is_some(),
        form: RecurWordsForm { own_of, own, ..form },
        own: signs,
        problem: None,
        theirs: None,
    })
}

pub(crate) async fn change_series(
    visit: Visit,
    Path(id): Path<String>,
    Filled(form): Filled<RecurWordsForm>,
) -> Answer {
    let open = opened(&visit, &id).await?;
    let draft = form.of_draft(&open.draft);
    match change_recurring(&visit.app, visit.actor()?, open.id, form.revision, &draft).await {
        Ok(_) => Ok(go(HERE, Some(Done::Saved))),
        Err(RecurringError::Conflict) => {
            let open = opened(&visit, &id).await?;
            let mine = RecurWordsForm { revision: open.revision, ..form };
            let theirs = Some(open.draft.text.clone());
            Ok(show(StatusCode::CONFLICT, &RecurWords { theirs, ..page(&visit, &open, mine).await? }))
        }
        Err(error) => {
            let problem: Option<RecurProblem> = Some(problem_of(error)?);
            let page = page(&visit, &open, form).await?;
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &RecurWords { problem, ..page }))
        }
    }
}

impl RecurWordsForm {
    fn of(open: &OpenRecurring) -> Self {
        let draft = &open.draft;
        let (own_of, own) = draft.own.clone().into_iter().unzip();
        Self {
            revision: open.revision,
            text: draft.text.clone(),
            title: draft.title.clone().unwrap_or_default(),
            comment: draft.first_comment.clone().unwrap_or_default(),
            own_of,
            own,
        }
    }

    /// The same post in these words; what has no field stays. Own words that were emptied are taken back.
    fn of_draft(&self, was: &Draft) -> Draft {
        let said = |text: &str, was: &Option<String>| {
            was.as_ref().map(|_| text.to_owned()).filter(|text| !text.trim().is_empty())
        };
        let mut draft = Draft {
            text: self.text.clone(),
            title: said(&self.title, &was.title),
            first_comment: said(&self.comment, &was.first_comment),
            ..was.clone()
        };
        for (place, words) in self.own_of.iter().zip(&self.own) {
            if words.trim().is_empty() {
                draft.own.remove(place);
            } else if draft.own.contains_key(place) {
                draft.own.insert(*place, words.clone());
            }
        }
        draft
    }
}
