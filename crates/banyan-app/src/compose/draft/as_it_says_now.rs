//! A draft made of what its places say now: words, pictures, answers, and what was changed since it was put in the queue.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use banyan_domain::{
    compose::{
        Media, Post, Variant,
        mentions::{Mentioned, as_written, say_on},
    },
    ids::{AssetId, ChannelId},
};

use crate::compose::{ChosenAim, Draft, When, assemble::OWN_SITE, library::Attached, write_post::tidy};

/// What one place would say.
pub(super) struct Said {
    pub(super) channel: ChannelId,
    pub(super) network: String,
    pub(super) variant: Variant,
    /// Since it was put in the queue.
    pub(super) was_changed: bool,
}

/// `sent` is what was put in the queue, with its files as it carried them; none came from the command line or a program.
pub(super) fn as_it_says_now(
    sent: Option<(Draft, Vec<Media>)>,
    post: &Post,
    mut said: Vec<Said>,
    people: &[Mentioned],
) -> Draft {
    let channels: Vec<ChannelId> = said.iter().map(|one| one.channel).collect();
    let draft = match sent {
        Some((sent, files)) => {
            said.retain(|one| one.was_changed);
            with_newest(Draft { channels: channels.clone(), ..sent }, &files, post, &said, people)
        }
        None => {
            // The page of our own site is longer than what is said of it elsewhere.
            said.sort_by_key(|one| one.network == OWN_SITE);
            written_elsewhere(post, &said, people)
        }
    };
    Draft { channels, when: When::NextSlot, ..draft }
}

/// What was not changed stays as it was typed.
fn with_newest(sent: Draft, files: &[Media], post: &Post, changed: &[Said], people: &[Mentioned]) -> Draft {
    let draft = with_newest_text(sent, changed, people);
    let before: Vec<String> = draft.first_comment.as_deref().map(tidy).into_iter().collect();
    let mut comments = in_writing(before.clone(), changed, people, comment).into_iter().map(|(_, comment)| comment);
    let comment = comments.find(|comment| !comment.is_empty() && !before.contains(comment));
    let poll = changed.iter().filter_map(|one| one.variant.poll.clone()).find(|poll| draft.poll.as_ref() != Some(poll));
    let aim = ChosenAim::of(post);
    Draft {
        title: newest(draft.title, changed, |variant| &variant.title),
        content_warning: newest(draft.content_warning, changed, |variant| &variant.content_warning),
        hashtags: newest(draft.hashtags, changed, |variant| &variant.hashtags),
        media: with_newest_alt(draft.media, files, changed),
        objective: if aim == draft.aim { draft.objective } else { post.objective },
        poll: poll.or(draft.poll),
        first_comment: comment.or(draft.first_comment),
        aim,
        ..draft
    }
}

/// As the first place has it that does not say what was sent.
fn newest<T: PartialEq + Clone>(sent: T, changed: &[Said], of: impl Fn(&Variant) -> &T) -> T {
    changed.iter().map(|one| of(&one.variant)).find(|now| **now != sent).cloned().unwrap_or(sent)
}

/// What a place said as all did it says as all do, if they agree; otherwise in words of its own.
fn with_newest_text(mut draft: Draft, changed: &[Said], people: &[Mentioned]) -> Draft {
    let typed = std::iter::once(&draft.text).chain(draft.own.values()).map(|text| tidy(text)).collect();
    let now = in_writing(typed, changed, people, Variant::own_text);
    let (own, for_all): (Vec<_>, Vec<_>) = now.into_iter().partition(|(channel, _)| draft.words_for(*channel).1);
    let others = |channel: &ChannelId| !for_all.iter().any(|(changed, _)| changed == channel);
    let still_said = draft.channels.iter().any(|channel| others(channel) && !draft.words_for(*channel).1);
    if let Some((_, first)) = for_all.first().filter(|_| !still_said) {
        draft.text.clone_from(first);
    }
    draft.own.extend(own.into_iter().chain(for_all));
    let text = draft.text.clone();
    draft.own.retain(|_, own| *own != text);
    draft
}

/// The words of each as somebody would type them. Said with a name here and a handle there, they are the same words.
fn in_writing(
    mut known: Vec<String>,
    said: &[Said],
    people: &[Mentioned],
    of: impl Fn(&Variant) -> Cow<'_, str>,
) -> Vec<(ChannelId, String)> {
    let mut typed = |one: &Said| {
        let words = of(&one.variant);
        let same = known.iter().find(|known| say_on(&one.network, known, people) == words).cloned();
        let typed = same.unwrap_or_else(|| as_written(&one.network, &words, people));
        known.push(typed.clone());
        (one.channel, typed)
    };
    // Those first that know most of the people by a handle: from a name alone nobody can tell that it was a mention.
    let mut by_handle: Vec<&Said> = said.iter().collect();
    by_handle.sort_by_key(|one| people.iter().filter(|person| !person.handles.contains_key(&one.network)).count());
    let typed: BTreeMap<ChannelId, String> = by_handle.into_iter().map(&mut typed).collect();
    said.iter().filter_map(|one| Some((one.channel, typed.get(&one.channel)?.clone()))).collect()
}

fn with_newest_alt(mut media: Vec<Attached>, files: &[Media], changed: &[Said]) -> Vec<Attached> {
    for file in &mut media {
        let before = files.iter().find(|before| before.asset == file.asset).map(|before| &before.alt);
        let mut now = changed.iter().flat_map(|one| &one.variant.media).filter(|now| now.asset == file.asset);
        if let Some(now) = now.find(|now| before != Some(&now.alt)) {
            file.alt.clone_from(&now.alt);
        }
    }
    media
}

fn comment(variant: &Variant) -> Cow<'_, str> {
    variant.first_comment.as_deref().unwrap_or_default().into()
}

/// There was no draft: what the places say is all there is.
fn written_elsewhere(post: &Post, said: &[Said], people: &[Mentioned]) -> Draft {
    let texts = in_writing(Vec::new(), said, people, Variant::own_text);
    let text = texts.first().map(|(_, text)| text.clone()).unwrap_or_default();
    let variants = || said.iter().map(|one| &one.variant);
    let mut comments = in_writing(Vec::new(), said, people, comment).into_iter().map(|(_, comment)| comment);
    let media = all_files(said);
    Draft {
        title: variants().find_map(|variant| variant.title.clone()),
        own: texts.into_iter().filter(|(_, own)| *own != text).collect(),
        text,
        first_comment: comments.find(|comment| !comment.is_empty()),
        link: variants().find_map(|variant| variant.link.clone()),
        hashtags: variants()
            .map(|variant| &variant.hashtags)
            .find(|tags| !tags.is_empty())
            .cloned()
            .unwrap_or_default(),
        language: variants().find_map(|variant| variant.language.clone()),
        content_warning: variants().find_map(|variant| variant.content_warning.clone()),
        poll: variants().find_map(|variant| variant.poll.clone()),
        objective: post.objective,
        aim: ChosenAim::of(post),
        left_out: by_place(said, |variant| left_out(variant, &media)),
        cut: by_place(said, Variant::cuts),
        media,
        about: post.about.clone(),
        again: post.again,
        ..Draft::default()
    }
}

/// Each once, in the order in which they are shown.
fn all_files(said: &[Said]) -> Vec<Attached> {
    let mut files: Vec<Attached> = Vec::new();
    for media in said.iter().flat_map(|one| &one.variant.media) {
        if !files.iter().any(|file| file.asset == media.asset) {
            files.push(Attached { asset: media.asset, alt: media.alt.clone(), focus: media.focus });
        }
    }
    files
}

/// Only places of which there is anything to say.
fn by_place<T: Default + PartialEq>(said: &[Said], of: impl Fn(&Variant) -> T) -> BTreeMap<ChannelId, T> {
    let of = |one: &Said| (one.channel, of(&one.variant));
    said.iter().map(of).filter(|(_, files)| *files != T::default()).collect()
}

fn left_out(variant: &Variant, files: &[Attached]) -> BTreeSet<AssetId> {
    let goes = |asset: AssetId| variant.media.iter().any(|media| media.asset == asset);
    files.iter().map(|file| file.asset).filter(|asset| !goes(*asset)).collect()
}
