//! Findings and troubles in the reader's language.

use banyan_domain::guard::Finding;

use crate::{
    publish::Trouble,
    workspace::words::{Arg, Words},
};

pub fn say_finding(words: &Words, finding: &Finding) -> String {
    say(words, &finding.message, finding.args.iter())
}

/// What happened, whether it is live, what to do.
pub fn say_trouble(words: &Words, trouble: &Trouble) -> String {
    let mut text = say(words, &trouble.message, trouble.args.iter());
    if let Some(finding) = &trouble.finding {
        text.push(' ');
        text.push_str(&say_finding(words, finding));
    }
    text
}

fn say<'a>(words: &Words, id: &str, args: impl Iterator<Item = (&'a String, &'a String)>) -> String {
    let args: Vec<(&str, Arg<'_>)> = args.map(|(name, value)| (name.as_str(), Arg::told(name, value))).collect();
    words.text(id, &args)
}
