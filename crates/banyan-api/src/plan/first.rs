//! The first questions and what they lead to: answers, and the sentence.

use banyan_app::{
    compose::open_own_pages,
    plan::{
        Trade, answer_first, conclude_need, first_answers, leave_for_later, open_plan, say::say_sentence, show_sentence,
    },
};
use banyan_domain::plan::{
    Client, Concluded, Conclusion, Habit, Hindsight, OpenHours, Role,
    first::{Change, FirstAnswer, Ground, Job, Question, SiteSays, Stand, Strategy, Week, Why, Wish},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct FirstShown {
    /// The first question that is still open.
    next: Option<Word<Question>>,
    answers: Vec<GivenAnswer>,
    /// What follows from what clients said, beside your own numbers; null before any has said anything.
    concluded: Option<ConcludedShown>,
    /// What follows from an earlier attempt; null before it was said whether a plan stood behind it.
    hindsight: Option<Word<Hindsight>>,
    /// The one thing to do for where you stand; null once it was done or put aside.
    action: Option<ActionShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneAction")]
struct ActionShown {
    stand: Word<Stand>,
    since: Moment,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Concluded")]
struct ConcludedShown {
    #[schemars(with = "String", extend("enum" = ["ask_on", "go_and_talk", "numbers_differ", "divided", "there"]))]
    conclusion: Conclusion,
    asked: u32,
    there: u32,
    not_there: u32,
    /// Contacts that name a network; null where none were counted.
    contacts_on_networks: Option<u32>,
    contacts: Option<u32>,
    /// Visits that came from networks; null where none were counted.
    visits_from_networks: Option<u32>,
    visits: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
struct GivenAnswer {
    question: Word<Question>,
    /// None is "not now".
    answer: Option<serde_json::Value>,
    at: Moment,
    by: Option<String>,
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<FirstShown>> {
    let first = first_answers(&ask.app, &ask.actor).await?;
    let mut answers = Vec::new();
    for given in Question::ALL.iter().filter_map(|question| first.of(*question)) {
        let answer = given.answer.as_ref().map(serde_json::to_value).transpose();
        answers.push(GivenAnswer {
            question: Word(given.question),
            answer: answer.map_err(|error| Problem::broken(&error))?,
            at: Moment(given.at),
            by: given.by.clone(),
        });
    }
    let concluded = conclude_need(&ask.app, &ask.actor).await?.map(ConcludedShown::from);
    let action = first.action().map(|open| ActionShown { stand: Word(open.stand), since: Moment(open.since) });
    let hindsight = first.hindsight().map(Word);
    Ok(Given(FirstShown { next: first.next().map(Word), answers, concluded, hindsight, action }))
}

impl From<Concluded> for ConcludedShown {
    fn from(found: Concluded) -> Self {
        Self {
            conclusion: found.conclusion,
            asked: found.asked,
            there: found.there,
            not_there: found.not_there,
            contacts_on_networks: found.contacts.map(|(named, _)| named),
            contacts: found.contacts.map(|(_, all)| all),
            visits_from_networks: found.visits.map(|(came, _)| came),
            visits: found.visits.map(|(_, all)| all),
        }
    }
}

/// One answer; what follows from it stands in the plan at once.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "question", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum FirstSaid {
    Stand {
        stand: Word<Stand>,
    },
    Ground {
        ground: GroundSaid,
    },
    Why {
        #[serde(default)]
        social: String,
        /// What already works away from the screen.
        #[serde(default)]
        away: Vec<Word<Habit>>,
        #[serde(default)]
        something_else: String,
    },
    Week {
        wish: Option<Word<Wish>>,
        /// As a person types it: `2 h`.
        #[serde(default)]
        hours: String,
        #[serde(default)]
        who: String,
        #[serde(default)]
        deputy: String,
        /// Within which time on working days people get an answer, typed like the hours.
        #[serde(default)]
        promise: String,
        #[serde(default)]
        site: SiteSaid,
        /// Where nothing stands yet, the lines of this kit come along as examples.
        trade: Option<Word<Trade>>,
    },
    /// Whether the sentence stands on the own site.
    Shown {
        shown: bool,
    },
    /// The one thing for where you stand was done.
    Action {
        acted: Word<Stand>,
    },
    /// Everything is written on the own site; no source is asked for any more.
    Source {},
    /// The own site is place enough; no network is asked for any more.
    Place {},
    /// Not now: what it leaves open stands in the plan as a question.
    Later {
        later: Word<Question>,
    },
}

/// What the business's own site says of it; what is left out is not written into the plan.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SiteSaid {
    /// When it is open, with one time a day, as people write it: `Tue-Fri 10-18, Sat 9-13`.
    open: String,
    /// People can subscribe to a letter.
    letter: bool,
    /// The address at which people book.
    booking: String,
}

/// The answer of each stand's own page.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "stand", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum GroundSaid {
    Sideline {},
    Tried {
        strategy: Option<Word<Strategy>>,
        #[serde(default)]
        changes: Vec<Word<Change>>,
    },
    NoNeed {
        again_on: Day,
        /// What clients who were asked have said.
        #[serde(default)]
        clients: Vec<ClientSaid>,
    },
    /// Somebody does it already.
    Somebody {
        #[serde(default)]
        name: String,
        #[serde(default)]
        hours: String,
        #[serde(default)]
        owner: String,
        #[serde(default)]
        deputy: String,
    },
    Pays {
        #[serde(default)]
        serves: Vec<Word<Role>>,
    },
}

/// One client; what was not said is null, and nobody is named.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClientSaid {
    /// Whether they look there.
    looks: Option<bool>,
    /// Whether they would miss you there.
    misses: Option<bool>,
    #[serde(default)]
    words: String,
}

pub(crate) async fn answer(ask: Ask<Nothing, Nothing, Sent<FirstSaid>>) -> Answer<Done> {
    let answer = match ask.body.0 {
        FirstSaid::Stand { stand } => FirstAnswer::Stand(stand.0),
        FirstSaid::Ground { ground } => FirstAnswer::Ground(ground_of(ground)),
        FirstSaid::Why { social, away, something_else } => {
            FirstAnswer::Why(Why { social, away: plain(away), something_else })
        }
        FirstSaid::Week { wish, hours, who, deputy, promise, site, trade } => {
            let week = Week { wish: wish.map(|wish| wish.0), hours, who, deputy, promise, site: site_of(site)? };
            open_plan(&ask.app, &ask.actor, week, trade.map(|trade| trade.0)).await?;
            return Ok(Done);
        }
        FirstSaid::Shown { shown } => FirstAnswer::Shown(shown),
        FirstSaid::Action { acted } => FirstAnswer::Acted(acted.0),
        FirstSaid::Source {} => FirstAnswer::WritesHere,
        FirstSaid::Place {} => FirstAnswer::OwnSiteOnly,
        FirstSaid::Later { later } => {
            leave_for_later(&ask.app, &ask.actor, later.0).await?;
            return Ok(Done);
        }
    };
    answer_first(&ask.app, &ask.actor, &answer).await?;
    Ok(Done)
}

fn site_of(said: SiteSaid) -> Result<SiteSays, Problem> {
    let cannot = |detail: String| Problem::of(Kind::CannotStand, format!("{detail}; nothing was saved"));
    let open = match said.open.trim() {
        "" => None,
        typed => Some(OpenHours::parse(typed).ok_or_else(|| cannot(format!("`{typed}` is no days with their hours")))?),
    };
    let booking = said.booking.trim().to_owned();
    if !booking.is_empty() && !SiteSays::can_book_at(&booking) {
        return Err(cannot(format!("`{booking}` is no address that people can book at, or too long for the plan")));
    }
    Ok(SiteSays { open, letter: said.letter, booking })
}

fn ground_of(said: GroundSaid) -> Ground {
    match said {
        GroundSaid::Sideline {} => Ground::Sideline,
        GroundSaid::Tried { strategy, changes } => {
            Ground::Tried { strategy: strategy.map(|strategy| strategy.0), changes: plain(changes) }
        }
        GroundSaid::NoNeed { again_on, clients } => {
            let client = |said: ClientSaid| Client { looks: said.looks, misses: said.misses, words: said.words };
            Ground::NoNeed { again_on: again_on.0, clients: clients.into_iter().map(client).collect() }
        }
        GroundSaid::Somebody { name, hours, owner, deputy } => Ground::Somebody(Job { name, hours, owner, deputy }),
        GroundSaid::Pays { serves } => Ground::Pays { serves: plain(serves) },
    }
}

fn plain<T>(words: Vec<Word<T>>) -> Vec<T> {
    words.into_iter().map(|word| word.0).collect()
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstPostSaid {
    /// What the business does, in one sentence; left out, the newest article or letter that is known is said.
    #[serde(default)]
    doing: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FirstPost")]
pub(crate) struct FirstPostShown {
    /// What the own site opened with, now or before; null where there is nothing to open with, or no site.
    post: Option<Uuid>,
}

/// It leaves after half a minute in which it can be stopped. A site opens once, however often it is asked for.
pub(crate) async fn open(ask: Ask<Nothing, Nothing, Sent<FirstPostSaid>>) -> Answer<Given<FirstPostShown>> {
    open_own_pages(&ask.app, &ask.actor, &ask.body.0.doing).await?;
    let post = first_answers(&ask.app, &ask.actor).await?.first_post();
    Ok(Given(FirstPostShown { post: post.map(|post| post.0) }))
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct SentenceShown {
    /// What the business can say from now on; none where nothing is carried yet, or while all posts are held.
    sentence: Option<String>,
    /// Whether everybody may read it on the own site.
    shown: bool,
    held: bool,
}

pub(crate) async fn sentence(ask: Ask) -> Answer<Given<SentenceShown>> {
    let shown = show_sentence(&ask.app, &ask.actor).await?;
    let sentence = say_sentence(ask.words(), &shown.sentence);
    Ok(Given(SentenceShown { sentence, shown: shown.shown, held: shown.held }))
}
