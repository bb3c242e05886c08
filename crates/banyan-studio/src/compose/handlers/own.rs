//! A page of Write says for whom it was opened: from whoever else is signed in by now its words are not taken.

use axum::response::Response;
use banyan_app::{Internal, compose::library::NewFile};

use crate::{
    compose::WriteForm,
    door::Visit,
    workspace::{KeptForm, MOST_OF_FILES, handlers::sign_in_instead},
};

/// They go with their owner through signing in; nothing of them is saved or sent meanwhile.
pub(super) fn refuse_another(visit: &Visit, form: &WriteForm, to: &str) -> Option<Response> {
    is_anothers(visit, form).then(|| sign_in_instead(visit, KeptForm::of(to, form.sent(), false), back(form)))
}

/// The same with files beside the words.
pub(super) async fn refuse_files_of_another(
    visit: &Visit,
    form: &WriteForm,
    words: &[(String, String)],
    files: &mut [NewFile],
) -> Result<Option<Response>, Internal> {
    if !is_anothers(visit, form) {
        return Ok(None);
    }
    let (mut along, mut room) = (Vec::new(), MOST_OF_FILES);
    for file in files {
        let bytes = file.read(room).await?;
        room -= bytes.as_ref().map_or(0, Vec::len);
        along.push((file.name.clone(), bytes));
    }
    let kept = KeptForm::of_parts("/studio/write/media", words.to_vec(), along.into_iter());
    Ok(Some(sign_in_instead(visit, kept, back(form))))
}

fn is_anothers(visit: &Visit, form: &WriteForm) -> bool {
    !form.whose.is_empty() && visit.page.desk.as_ref().is_none_or(|desk| desk.whose != form.whose)
}

fn back(form: &WriteForm) -> String {
    if form.revision > 0 { format!("/studio/write?draft={}", form.draft) } else { "/studio/write".to_owned() }
}
