//! Letters: files and mailboxes.

use banyan_net::Net;

use super::{ReadError, Reading};
use crate::gather::add_source::MailboxSecret;

pub(crate) async fn read_mailbox(
    _net: &Net,
    _secret: &MailboxSecret,
    _cursor: Option<&str>,
) -> Result<(Reading, Option<String>), ReadError> {
    Err(ReadError::NoFeed("mailbox".to_owned()))
}
