//! One file a command; each is short: open, call the verb, say what came of it.

mod backup;
mod carry;
mod channel;
mod completions;
mod config;
mod demo;
mod doctor;
mod draft;
mod first;
mod goals;
mod guard;
mod history;
mod hold;
mod inbox;
mod init;
mod learn;
mod ledger;
mod licences;
mod look_back;
mod looks;
mod media;
mod networks;
mod plan;
mod plan_out;
mod post;
mod posts;
mod publications;
mod recurring;
mod restore;
mod review;
mod saved;
mod sentence;
mod serve;
mod source;
mod stand;
mod steps;
mod today;
mod token;
mod user;

use crate::{
    cli::{Cli, Command},
    inspect,
    output::Output,
};

pub(crate) async fn run(cli: Cli) -> anyhow::Result<()> {
    let Cli { place, command } = cli;
    let out = Output { json: place.json };
    match command {
        Command::Demo(listen) => demo::run(&place, &listen, out).await,
        Command::Serve(listen) => serve::run(&place, &listen, out).await,
        Command::Init(init) => init::run(&place, init, out).await,
        Command::Today => today::run(&place, out).await,
        Command::Plan(plan) => plan::run(&place, plan, out).await,
        Command::Stand { answer, contacts, visitors } => {
            let files = stand::Files { contacts: contacts.as_deref(), visitors: visitors.as_deref() };
            stand::run(&place, answer.as_deref(), files, out).await
        }
        Command::First(first) => first::run(&place, first, out).await,
        Command::LookBack { source, home } => look_back::run(&place, &source, home.as_deref(), out).await,
        Command::Sentence { show, hide } => sentence::run(&place, show, hide, out).await,
        Command::Steps(steps) => steps::run(&place, steps, out).await,
        Command::Learn(learn) => learn::run(&place, learn, out).await,
        Command::Review(review) => review::run(&place, review, out).await,
        Command::Goals(goals) => goals::goals(&place, goals, out).await,
        Command::Ledger(ledger) => ledger::ledger(&place, ledger, out).await,
        Command::Note(note) => ledger::note_it(&place, note, out).await,
        Command::Cost(cost) => ledger::cost(&place, cost, out).await,
        Command::Cards(cards) => ledger::cards(&place, cards, out).await,
        Command::Wall { new, kinds } => ledger::wall(&place, new, &kinds, out).await,
        Command::Carry(carry) => carry::run(&place, carry, out).await,
        Command::Source(source) => source::run(&place, source, out).await,
        Command::Channel(channel) => channel::run(&place, channel, out).await,
        Command::Media(media) => media::run(&place, media, out).await,
        Command::Post(post) => Box::pin(post::run(&place, *post, out)).await,
        Command::Guard(guard) => guard::run(&place, guard, out).await,
        Command::Queue(queue) => publications::queue(&place, &queue, out).await,
        Command::Posts(posts) => posts::run(&place, posts, out).await,
        Command::Draft(draft) => draft::run(&place, draft, out).await,
        Command::Recurring(recurring) => recurring::run(&place, recurring, out).await,
        Command::Bits(bits) => saved::bits(&place, bits, out).await,
        Command::People(people) => saved::people(&place, people, out).await,
        Command::Publications { limit } => publications::list(&place, limit, out).await,
        Command::Publication(publication) => publications::one(&place, publication, out).await,
        Command::Hold => hold::hold(&place, out).await,
        Command::Release => hold::release(&place, out).await,
        Command::Inbox(inbox) => inbox::inbox(&place, inbox, out).await,
        Command::Insights(of) => inbox::insights(&place, of, out).await,
        Command::History { limit } => history::run(&place, limit, out).await,
        Command::Networks => networks::run(out),
        Command::Config(config) => config::run(&place, config, out).await,
        Command::Doctor => doctor::run(&place, out).await,
        Command::Backup { file } => backup::run(&place, &file, out).await,
        Command::Restore { file } => restore::run(&place, &file, out).await,
        Command::Token(token) => token::run(&place, token, out).await,
        Command::User(user) => user::run(&place, user, out).await,
        Command::Licences => licences::run(out),
        Command::Completions { shell } => completions::run(shell, out),
        Command::Inspect(part) => inspect::run(&place, part).await,
    }
}
