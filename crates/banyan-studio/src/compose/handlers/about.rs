//! Comment on an article: what its page says of itself becomes a draft, and the owner's own words are asked for.

use banyan_app::compose::{ReadAboutError, read_about};
use http::StatusCode;
use serde::Deserialize;

use super::{keep::open_kept, write::fresh};
use crate::{
    compose::AboutArticle,
    door::{Answer, Visit},
    form::Filled,
    show,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AddressForm {
    address: String,
}

pub(crate) async fn show_about(visit: Visit) -> Answer {
    Ok(show(StatusCode::OK, &AboutArticle { p: visit.page.clone(), address: String::new(), is_wrong: false }))
}

pub(crate) async fn begin_about(visit: Visit, Filled(AddressForm { address }): Filled<AddressForm>) -> Answer {
    let read = match read_about(&visit.app, visit.actor()?, &address).await {
        Ok(read) => read,
        Err(ReadAboutError::Refused(refused)) => return Err(refused.into()),
        Err(ReadAboutError::NoAddress(_)) => {
            let page = AboutArticle { p: visit.page.clone(), address, is_wrong: true };
            return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    let (mut form, ..) = fresh(&visit).await?;
    form.link = read.link;
    form.talk_about(read.about);
    open_kept(&visit, &form).await
}
