//! The proof of a post on paper, place by place: for whoever keeps papers.

use banyan_content::{
    language,
    pdf::{Block, Document, Ink, Kind, Pdf, set},
};
use banyan_domain::{compose::Card, ids::PostId, measure::PollResult, time::UtcMillis};
use jiff::tz::TimeZone;

use super::{
    FileOut, PartOut, PostView, WentOut,
    say::{say_attempt, say_edit, say_finding, state_id},
    show_post, went_out,
};
use crate::{
    Actor, App, Internal, network_of,
    paper::with_unknown_letters_said,
    plan::say::say_date,
    publish::{AttemptLine, EditLine, ProofError, PublicationLine, PublicationProof},
    workspace::{
        show_workspace,
        words::{Arg, Words},
    },
};

#[derive(Debug, thiserror::Error)]
pub enum PrintProofError {
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// In the reader's words.
pub async fn print_proof(app: &App, actor: &Actor, id: PostId, words: &Words) -> Result<Pdf, PrintProofError> {
    let view = show_post(app, actor, id).await?;
    let workspace = show_workspace(app, actor.workspace).await?;
    let paper = Paper { app, words, zone: workspace.time_zone(), view: &view };
    let document = paper.document(&workspace.name, &workspace.zone);
    let document = with_unknown_letters_said(document, || words.text("proof-paper-letters", &[]), &app.fonts)?;
    Ok(set(&document, 1, &app.fonts).map_err(Internal::from)?)
}

struct Paper<'a> {
    app: &'a App,
    words: &'a Words,
    zone: TimeZone,
    view: &'a PostView,
}

impl Paper<'_> {
    fn document(&self, business: &str, zone: &str) -> Document {
        let title = self.say("proof-paper-title", &[("title", self.view.title.as_str().into())]);
        let taken = [("business", business.into()), ("moment", self.moment(self.app.now()).into())];
        let mut head = vec![
            Block::new(Kind::Title, [(Ink::Strong, title.clone())]),
            Block::new(Kind::Text, [(Ink::Quiet, self.say("proof-paper-taken", &taken))]),
        ];
        head.extend(self.came_from().map(|from| Block::new(Kind::Text, [(Ink::Quiet, from)])));
        Document {
            title,
            language: self.words.language().tag.to_owned(),
            head,
            body: self.view.journeys.iter().flat_map(|proof| self.place(proof)).collect(),
            foot: vec![Block::new(Kind::Text, [(Ink::Quiet, self.say("proof-paper-clock", &[("zone", zone.into())]))])],
        }
    }

    fn came_from(&self) -> Option<String> {
        let Some(origin) = &self.view.origin else {
            let name = self.view.written_by.as_deref()?;
            return Some(self.say("proof-by", &[("name", name.into())]));
        };
        let from = self.say("proof-from", &[("title", origin.item.title.as_str().into())]);
        Some(origin.item.url.iter().fold(from, |from, url| format!("{from} · {url}")))
    }

    fn place(&self, proof: &PublicationProof) -> Vec<Block> {
        let mut blocks = vec![self.heading(&proof.line), self.times(&proof.line)];
        if let Some(went) = went_out(self.app, proof, &self.view.files) {
            blocks.extend(self.went(&went, proof.line.poll.is_none()));
        }
        blocks.extend(proof.line.poll.iter().map(|poll| self.chosen(poll)));
        blocks.extend(proof.attempts.iter().map(|line| self.one_try(line)));
        blocks.extend(proof.edits.iter().map(|line| self.change(line)));
        blocks.extend(proof.taken_down_at.map(|at| {
            let moment = ("moment", self.moment(at).into());
            let said = match &proof.taken_down_by {
                Some(name) => self.say("proof-taken-down-by", &[moment, ("name", name.as_str().into())]),
                None => self.say("proof-taken-down", &[moment]),
            };
            Block::new(Kind::Text, [(Ink::Strong, said)])
        }));
        blocks
    }

    fn heading(&self, line: &PublicationLine) -> Block {
        let network = self.app.connector(&line.network).map(|connector| network_of(connector).name);
        let network = network.unwrap_or(&line.network);
        let state = self.say(if line.is_gone() { "state-taken-down" } else { state_id(line.state) }, &[]);
        Block::new(Kind::Heading, [(Ink::Strong, format!("{network}, {}: {state}", line.channel_name))])
    }

    fn times(&self, line: &PublicationLine) -> Block {
        let marks =
            [("proof-due", Some(line.due_at)), ("proof-left", line.left_at), ("proof-answered", line.published_at)];
        let spans =
            marks.into_iter().filter_map(|(label, at)| Some((label, at?))).enumerate().flat_map(|(nth, mark)| {
                let joint = if nth == 0 { "" } else { " · " };
                [(Ink::Quiet, format!("{joint}{}: ", self.say(mark.0, &[]))), (Ink::Plain, self.moment(mark.1))]
            });
        Block::new(Kind::Text, spans)
    }

    fn went(&self, went: &WentOut, asks_itself: bool) -> Vec<Block> {
        let named = [
            ("proof-went-title", went.title.clone()),
            ("proof-went-warning", went.content_warning.clone()),
            ("proof-went-language", went.language.as_deref().map(|tag| language::name(tag).unwrap_or(tag).to_owned())),
        ];
        let mut blocks: Vec<Block> =
            named.into_iter().filter_map(|(label, text)| Some(self.row(label, text?))).collect();
        blocks.extend(went.parts.iter().map(|part| self.part(part)));
        blocks.extend(went.files.iter().enumerate().map(|(at, file)| self.file(at + 1, file)));
        blocks.extend(went.card.as_ref().map(|card| self.card(card)));
        let answers = went.poll.as_ref().filter(|_| asks_itself).map(|poll| poll.options.join(" / "));
        blocks.extend(answers.map(|answers| self.row("proof-went-answers", answers)));
        blocks.extend(went.otherwise.iter().map(|it| self.row("proof-went-otherwise", say_finding(self.words, it))));
        blocks
    }

    fn part(&self, part: &PartOut) -> Block {
        let comment = part.is_comment.then(|| (Ink::Quiet, format!("{}: ", self.say("proof-went-comment", &[]))));
        let not_there = match (part.is_out, part.stands) {
            (_, true) => None,
            (true, false) => Some("proof-part-gone"),
            (false, false) => Some("proof-part-not-out"),
        };
        let not_there = not_there.map(|id| (Ink::Strong, format!(" {}", self.say(id, &[]))));
        let id = part.remote_id.as_ref().map(|id| format!("{} {id}", self.say("proof-id", &[])));
        let at = part.at.map(|at| self.say("proof-went-network-time", &[("moment", self.moment(at).into())]));
        let seen: Vec<String> = [part.url.clone(), id, at].into_iter().flatten().collect();
        let seen = (!seen.is_empty()).then(|| (Ink::Quiet, format!("\n{}", seen.join(" · "))));
        let words = (Ink::Plain, part.text.clone());
        Block::new(Kind::Dashed, comment.into_iter().chain([words]).chain(not_there).chain(seen))
    }

    /// Which file it is, what it shows, and how much of it went.
    fn file(&self, number: usize, file: &FileOut) -> Block {
        let alt = match file.media.alt.as_deref() {
            None => self.say("proof-went-alt-none", &[]),
            Some(alt) if alt.trim().is_empty() => self.say("proof-went-alt-silent", &[]),
            Some(alt) => alt.to_owned(),
        };
        let digest = file.digest.as_ref().map(|digest| format!("SHA-256 {digest}"));
        let part = file.media.cut.map(|cut| self.say("proof-went-cut", &[("shape", cut.shape.to_string().into())]));
        let name = Some(file.name.clone()).filter(|name| !name.is_empty());
        let facts: Vec<String> = [name, part, digest].into_iter().flatten().collect();
        let label = self.say("proof-went-file", &[("n", number.into())]);
        let facts = (!facts.is_empty()).then(|| (Ink::Quiet, format!(" ({})", facts.join(" · "))));
        let spans = [(Ink::Quiet, format!("{label}: ")), (Ink::Plain, alt)];
        Block::new(Kind::Text, spans.into_iter().chain(facts))
    }

    fn card(&self, card: &Card) -> Block {
        let words = [&card.title, &card.description, &card.url].into_iter().filter(|words| !words.is_empty());
        self.row("proof-went-card", words.cloned().collect::<Vec<_>>().join(" · "))
    }

    fn chosen(&self, poll: &PollResult) -> Block {
        let votes = poll.answers.iter().map(|one| {
            let told = one.votes.and_then(|votes| i64::try_from(votes).ok());
            let told = match told {
                Some(count) => self.say("proof-poll-votes", &[("count", count.into())]),
                None => self.say("proof-poll-untold", &[]),
            };
            format!("{}: {told}", one.answer)
        });
        let when = if poll.is_final() {
            self.say("proof-poll-final", &[])
        } else {
            let args = [("moment", self.moment(poll.read_at).into()), ("until", self.moment(poll.closes_at).into())];
            self.say("proof-poll-so-far", &args)
        };
        self.row("proof-poll", format!("{}. {when}", votes.collect::<Vec<_>>().join(" / ")))
    }

    fn one_try(&self, line: &AttemptLine) -> Block {
        let said = line.detail.as_ref().map(|said| (Ink::Quiet, format!(" “{said}”")));
        let at = (Ink::Quiet, format!("{}: ", self.moment(line.started_at)));
        let came = (Ink::Plain, say_attempt(self.words, line.kind, line.heard()));
        Block::new(Kind::Text, [at, came].into_iter().chain(said))
    }

    fn change(&self, line: &EditLine) -> Block {
        let by = line.by.as_ref().map(|by| format!(", {by}")).unwrap_or_default();
        let at = (Ink::Quiet, format!("{}{by}: ", self.moment(line.at)));
        let came = (Ink::Strong, say_edit(self.words, line.after.is_none(), line.outcome));
        let words = line.after.as_ref().map(|after| (Ink::Plain, format!("\n– {}\n+ {after}", line.before)));
        let said = line.detail.as_ref().map(|said| (Ink::Quiet, format!(" “{said}”")));
        Block::new(Kind::Text, [at, came].into_iter().chain(said).chain(words))
    }

    fn row(&self, label: &str, text: String) -> Block {
        Block::new(Kind::Text, [(Ink::Quiet, format!("{}: ", self.say(label, &[]))), (Ink::Plain, text)])
    }

    /// `2 March 2026, 09:00:01`: on paper nobody knows when it is read.
    fn moment(&self, at: UtcMillis) -> String {
        let at = at.in_zone(&self.zone);
        format!("{}, {}", say_date(self.words, at.date()), at.strftime("%H:%M:%S"))
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.text(id, args)
    }
}
