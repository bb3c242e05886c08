//! One letter, handed over: pasted, or as a file.

use axum::extract::{Multipart, multipart::MultipartRejection};
use banyan_app::gather::{HandLetterError, hand_letter, paste_letter};
use banyan_content::mail::{MailError, PasteError};

use crate::{
    door::{Stop, Visit},
    handlers::broken,
};

/// Both ways, with what was wrong.
#[derive(Clone, Debug, Default)]
pub struct LetterForm {
    /// Kept as it was pasted.
    pub pasted: String,
    pub subject: String,
    /// Of the site, where one form asks for both.
    pub address: String,
    pub paste_problem: Option<LetterProblem>,
    pub file_problem: Option<LetterProblem>,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterProblem {
    Nothing,
    NotMail,
    NoWords,
    NoSubject,
    TooLarge,
    TooDeep,
}

impl LetterForm {
    /// Only where the letter does not tell it.
    pub(crate) fn asks_subject(&self) -> bool {
        self.lacks_subject() || !self.subject.is_empty()
    }

    pub(crate) fn lacks_subject(&self) -> bool {
        self.paste_problem == Some(LetterProblem::NoSubject)
    }

    fn of_file(problem: LetterProblem) -> Self {
        Self { file_problem: Some(problem), ..Self::default() }
    }

    fn of_paste(problem: LetterProblem) -> Self {
        Self { paste_problem: Some(problem), ..Self::default() }
    }
}

impl LetterProblem {
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Nothing => "letter-nothing",
            Self::NotMail => "letter-not-mail",
            Self::NoWords => "letter-no-words",
            Self::NoSubject => "letter-no-subject",
            Self::TooLarge => "letter-too-large",
            Self::TooDeep => "letter-too-deep",
        }
    }
}

impl From<MailError> for LetterProblem {
    fn from(error: MailError) -> Self {
        match error {
            MailError::TooLarge => Self::TooLarge,
            MailError::NotMail => Self::NotMail,
            MailError::TooDeep => Self::TooDeep,
        }
    }
}

impl From<PasteError> for LetterProblem {
    fn from(error: PasteError) -> Self {
        match error {
            PasteError::Mail(error) => error.into(),
            PasteError::NoWords => Self::NoWords,
            PasteError::NoSubject => Self::NoSubject,
        }
    }
}

enum Sent {
    File(Vec<u8>),
    Pasted(LetterForm),
}

/// What came of a letter.
pub(crate) enum Handed {
    /// With the address that was typed beside it.
    Kept { address: String },
    /// To be shown again with what was pasted.
    Refused(LetterForm),
}

pub(crate) async fn keep_letter(visit: &Visit, parts: Result<Multipart, MultipartRejection>) -> Result<Handed, Stop> {
    match sent(parts).await {
        Ok(Sent::File(bytes)) => handed(hand_letter(&visit.app, visit.actor()?, bytes).await, LetterForm::default()),
        Ok(Sent::Pasted(form)) => keep_pasted(visit, form).await,
        Err(form) => Ok(Handed::Refused(form)),
    }
}

pub(crate) async fn keep_pasted(visit: &Visit, form: LetterForm) -> Result<Handed, Stop> {
    let (text, subject) = (form.pasted.clone(), form.subject.clone());
    handed(paste_letter(&visit.app, visit.actor()?, text, subject).await, form)
}

fn handed<T>(kept: Result<T, HandLetterError>, form: LetterForm) -> Result<Handed, Stop> {
    match kept {
        Ok(_) => Ok(Handed::Kept { address: form.address }),
        Err(HandLetterError::Mail(error)) => {
            Ok(Handed::Refused(LetterForm { file_problem: Some(error.into()), ..form }))
        }
        Err(HandLetterError::Paste(error)) => {
            Ok(Handed::Refused(LetterForm { paste_problem: Some(error.into()), ..form }))
        }
        Err(HandLetterError::Refused(refused)) => Err(refused.into()),
        Err(error @ (HandLetterError::Source(_) | HandLetterError::Internal(_))) => Err(broken(error)),
    }
}

async fn sent(parts: Result<Multipart, MultipartRejection>) -> Result<Sent, LetterForm> {
    let mut parts = parts.map_err(|_| LetterForm::of_file(LetterProblem::Nothing))?;
    let (mut pasted, mut form) = (None, LetterForm::default());
    while let Some(part) = parts.next_field().await.map_err(|_| LetterForm::of_file(LetterProblem::TooLarge))? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = name == "letter";
        let of = if is_file { LetterForm::of_file } else { LetterForm::of_paste };
        let bytes = part.bytes().await.map_err(|_| of(LetterProblem::TooLarge))?;
        if is_file {
            let is_chosen = !bytes.is_empty();
            return is_chosen.then(|| Sent::File(bytes.to_vec())).ok_or_else(|| of(LetterProblem::Nothing));
        }
        let words = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "pasted" => pasted = Some(words()),
            "subject" => form.subject = words(),
            "address" => form.address = words(),
            _ => {}
        }
    }
    let pasted = pasted.ok_or_else(|| LetterForm::of_file(LetterProblem::Nothing))?;
    Ok(Sent::Pasted(LetterForm { pasted, ..form }))
}
