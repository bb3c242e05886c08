//! A mailbox file, read message by message without holding it all.

use std::io::{self, BufRead};

/// Larger messages are skipped; letters are far smaller, attachments are not what we came for.
pub const MAX_MESSAGE_BYTES: usize = 32 * 1024 * 1024;

/// One message of the mailbox could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum MailboxError {
    #[error("one message in this mailbox is larger than {} MB and was skipped", MAX_MESSAGE_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("the mailbox could not be read further: {0}")]
    Unreadable(#[from] io::Error),
}

/// Messages in order. Understands `mboxo` and `mboxrd`, LF and CRLF: a message begins with a `From ` line that stands
/// first or behind an empty line and ends in a year, so that prose beginning with "From " does not cut a letter in two.
pub struct Mailbox<R> {
    reader: R,
    line: Vec<u8>,
    started: bool,
    ended: bool,
}

impl<R: BufRead> Mailbox<R> {
    pub fn new(reader: R) -> Self {
        Self { reader, line: Vec::new(), started: false, ended: false }
    }

    /// Reads up to the next separator, which stays consumed.
    fn message(&mut self) -> Result<Option<Vec<u8>>, MailboxError> {
        let mut message = Vec::new();
        let (mut after_blank, mut too_large) = (true, false);
        loop {
            if !self.read_line()? {
                self.ended = true;
                break;
            }
            if after_blank && is_separator(&self.line) {
                if std::mem::replace(&mut self.started, true) {
                    break;
                }
                continue;
            }
            if !self.started && self.line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            // A file that does not begin with a separator is one plain message.
            self.started = true;
            after_blank = matches!(self.line.as_slice(), b"\n" | b"\r\n");
            too_large |= message.len() + self.line.len() > MAX_MESSAGE_BYTES;
            if !too_large {
                message.extend_from_slice(unquoted(&self.line));
            }
        }
        if too_large {
            return Err(MailboxError::TooLarge);
        }
        Ok(Some(message).filter(|message| message.iter().any(|byte| !byte.is_ascii_whitespace())))
    }

    /// One line, or as much of it as a message may hold.
    fn read_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        let limit = MAX_MESSAGE_BYTES as u64 + 1;
        io::Read::take(&mut self.reader, limit).read_until(b'\n', &mut self.line)?;
        Ok(!self.line.is_empty())
    }
}

impl<R: BufRead> Iterator for Mailbox<R> {
    type Item = Result<Vec<u8>, MailboxError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.message() {
                Ok(Some(message)) => return Some(Ok(message)),
                Ok(None) => {}
                Err(error) => {
                    self.ended |= matches!(error, MailboxError::Unreadable(_));
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

fn is_separator(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let text = String::from_utf8_lossy(&rest[..rest.len().min(300)]);
    let has_time = text.split_whitespace().any(|word| {
        word.len() >= 4 && word.matches(':').count() >= 1 && word.starts_with(|c: char| c.is_ascii_digit())
    });
    let has_year = text.split_whitespace().any(|word| matches!(word.parse::<u16>(), Ok(1970..=2199)));
    has_time && has_year
}

/// `>From ` loses the mark the mailbox put before it.
fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    if marks > 0 && line[marks..].starts_with(b"From ") { &line[1..] } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(mailbox: &str) -> Vec<String> {
        Mailbox::new(mailbox.as_bytes()).map(|message| String::from_utf8(message.unwrap()).unwrap()).collect()
    }

    #[test]
    fn messages_are_cut_at_true_separators_only() {
        let mailbox = "From a@b.example Tue Mar  5 10:11:12 2024\nSubject: one\n\nFrom here on it was 2024 all day\n\n>From the oven\n>>From x\n\n\
            From c@d.example Wed Mar  6 10:11:12 2024 +0100\r\nSubject: two\r\n\r\nbody\r\n";
        let found = messages(mailbox);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], "Subject: one\n\nFrom here on it was 2024 all day\n\nFrom the oven\n>From x\n\n");
        assert!(found[1].starts_with("Subject: two"));
    }

    #[test]
    fn a_single_message_is_a_mailbox_of_one() {
        assert_eq!(messages("Subject: one\n\nbody\n").len(), 1);
        assert_eq!(messages("").len(), 0);
        assert_eq!(messages("\n\n\n").len(), 0);
    }

    #[test]
    fn a_mailbox_of_empty_messages_ends() {
        assert_eq!(messages(&"From a Tue Mar  5 10:11:12 2024\n\n".repeat(10_000)).len(), 0);
    }

    #[test]
    fn a_message_too_large_is_skipped_and_the_next_one_read() {
        let large = "x".repeat(MAX_MESSAGE_BYTES + 10);
        let separator = "From a@b.example Tue Mar  5 10:11:12 2024\n";
        let mailbox = format!("{separator}Subject: one\n\n{large}\n\n{separator}Subject: two\n\nbody\n");
        let found: Vec<_> = Mailbox::new(mailbox.as_bytes()).collect();
        assert!(matches!(found[0], Err(MailboxError::TooLarge)));
        assert!(found[1].as_ref().is_ok_and(|message| message.starts_with(b"Subject: two")));
    }
}
