//! A question with answers to choose from, as the form of Write has it.

use banyan_domain::{compose::Poll, network::PollLimits};

use super::form::WriteForm;
use crate::page::Page;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const TIMES: [u32; 7] = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY];
/// So many stand there before somebody fills them; a server that takes more shows more.
const FIELDS: usize = 4;

pub struct PollFields {
    /// As typed, with empty ones behind.
    pub options: Vec<String>,
    /// In one answer; none: no connected place has polls.
    pub letters: Option<usize>,
    /// In minutes, and which of them is chosen.
    pub times: Vec<(u32, bool)>,
    pub multiple: bool,
    /// What each place takes, in words.
    pub takes: Vec<String>,
}

impl PollFields {
    /// What every place with polls takes: the fewest letters, the shortest time.
    pub(super) fn of(form: &WriteForm, limits: &[PollLimits], takes: Vec<String>) -> Self {
        let most = limits.iter().map(|limits| limits.options).min().unwrap_or(FIELDS).max(FIELDS);
        let mut options: Vec<String> = form.option.iter().filter(|option| !option.trim().is_empty()).cloned().collect();
        options.resize(most.max(options.len()), String::new());
        let chosen = form.minutes();
        let fits = |minutes: u32| {
            minutes == chosen
                || limits.iter().all(|limits| (limits.min_minutes..=limits.max_minutes).contains(&minutes))
        };
        let mut times: Vec<u32> = TIMES.into_iter().chain([chosen]).filter(|minutes| fits(*minutes)).collect();
        times.sort_unstable();
        times.dedup();
        Self {
            options,
            letters: limits.iter().map(|limits| limits.letters).min(),
            times: times.into_iter().map(|minutes| (minutes, minutes == chosen)).collect(),
            multiple: !form.poll_multiple.is_empty(),
            takes,
        }
    }

    pub(super) fn is_asked(&self) -> bool {
        self.options.iter().any(|option| !option.is_empty())
    }
}

/// `3 days`, `6 hours`.
pub(super) fn time(p: &Page, minutes: u32) -> String {
    let (message, count) = match minutes {
        minutes if minutes.is_multiple_of(DAY) => ("write-poll-days", minutes / DAY),
        minutes if minutes.is_multiple_of(HOUR) => ("write-poll-hours", minutes / HOUR),
        minutes => ("write-poll-minutes", minutes),
    };
    p.t(message).with("count", count as usize).to_string()
}

impl WriteForm {
    /// None: nobody has typed an answer.
    pub fn poll(&self) -> Option<Poll> {
        let options: Vec<String> =
            self.option.iter().map(|option| option.trim().to_owned()).filter(|option| !option.is_empty()).collect();
        let (minutes, multiple) = (self.minutes(), !self.poll_multiple.is_empty());
        (!options.is_empty()).then_some(Poll { options, minutes, multiple })
    }

    fn minutes(&self) -> u32 {
        self.poll_minutes.parse().ok().filter(|minutes| *minutes > 0).unwrap_or(DAY)
    }

    pub(super) fn set_poll(&mut self, poll: Option<Poll>) {
        let Some(poll) = poll else { return };
        self.option = poll.options;
        self.poll_minutes = poll.minutes.to_string();
        self.poll_multiple = if poll.multiple { "1".to_owned() } else { String::new() };
    }

    pub(super) fn carried_poll(&self) -> Vec<(&'static str, String)> {
        let options = self.option.iter().map(|option| ("option", option.clone()));
        let rest = [("poll_minutes", self.poll_minutes.clone()), ("poll_multiple", self.poll_multiple.clone())];
        options.chain(rest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(options: &[&str], minutes: &str) -> WriteForm {
        let option = options.iter().map(|option| (*option).to_owned()).collect();
        WriteForm { option, poll_minutes: minutes.to_owned(), ..WriteForm::default() }
    }

    #[test]
    fn a_poll_is_what_somebody_typed_and_comes_back_as_it_was() {
        assert_eq!(form(&[" ", ""], "60").poll(), None);
        let typed = form(&[" Rye", "", "Oat "], "4320");
        let poll = Poll { options: ["Rye", "Oat"].map(str::to_owned).to_vec(), minutes: 3 * DAY, multiple: false };
        assert_eq!(typed.poll(), Some(poll.clone()));
        let mut again = WriteForm::default();
        again.set_poll(Some(poll.clone()));
        assert_eq!(again.poll(), Some(poll));
        for nonsense in ["", "0", "-5", "soon"] {
            assert_eq!(form(&["Rye"], nonsense).poll().unwrap().minutes, DAY);
        }
    }

    #[test]
    fn only_times_are_offered_that_every_place_takes_and_the_one_that_was_chosen() {
        let limits = [PollLimits { options: 6, letters: 25, min_minutes: 5, max_minutes: 3 * DAY }];
        let fields = PollFields::of(&form(&["Rye"], "90"), &limits, vec![]);
        let times: Vec<u32> = fields.times.iter().map(|(minutes, _)| *minutes).collect();
        assert_eq!(times, [60, 90, 360, 1_440, 4_320]);
        assert_eq!((fields.options.len(), fields.letters, fields.times[1].1), (6, Some(25), true));
        let nowhere = PollFields::of(&form(&[], ""), &[], vec![]);
        assert_eq!((nowhere.options.len(), nowhere.letters, nowhere.is_asked()), (4, None, false));
    }
}
