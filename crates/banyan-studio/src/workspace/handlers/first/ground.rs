//! The five pages that follow from where one stands.

use axum::{
    extract::{Multipart, Query, multipart::MultipartRejection},
    response::Response,
};
use banyan_app::{
    gather::read_site,
    plan::{
        ChangePlanError, CountContactsError, FirstAnswers, LookBackError, PastSource, answer_first, conclude_need,
        count_contacts as count_them, first_answers, look_back as read_attempt, show_plan,
    },
    workspace::{set_site, words::Words},
};
use banyan_content::page::network_name;
use banyan_domain::{
    plan::{
        Client, ContactsSeen, Field, Hindsight, MOST_CLIENTS, Role, Section,
        first::{Change, FirstAnswer, Ground, Job, Stand, Strategy, judged_on, lacks_for_more},
    },
    time::UtcMillis,
};
use http::StatusCode;
use jiff::{ToSpan as _, civil::Date};
use serde::Deserialize;

use super::{looks_like_an_address, next_page, stop, visitors::seen_visitors};
use crate::{
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    show, signs,
    workspace::{
        Fault,
        first::{
            AttemptProblem, ContactsProblem, Evidence, LookProblem, NoNeed, Pays, SeenContacts, Sideline, Somebody,
            Tried, VisitorsProblem,
        },
    },
};

/// One asks three, and a few more where they do not agree.
const THREE: usize = 3;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// A site to look at for evidence.
    address: String,
    r#as: String,
    /// Another attempt is to be read.
    again: String,
    /// The answer was just given, and something lacks.
    said: String,
}

pub(crate) async fn show_ground(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let answers = first_answers(&visit.app, visit.actor()?).await?;
    ground_page(&visit, StatusCode::OK, &answers, asked, None).await
}

async fn ground_page(
    visit: &Visit,
    status: StatusCode,
    answers: &FirstAnswers,
    asked: Asked,
    problem: Option<AttemptProblem>,
) -> Answer {
    let p = visit.page.clone();
    let today = p.now.date();
    Ok(match answers.stand() {
        None => go("/studio/first/stand", None),
        Some(Stand::Sideline) => sideline(visit, status, asked.address).await?,
        Some(Stand::Tried) => {
            let look_back = answers.look_back().cloned();
            let asks = look_back.is_none() || !asked.again.is_empty() || problem.is_some();
            let as_table = asked.r#as == "table";
            let hindsight = answers.hindsight();
            let strategy = match answers.ground() {
                Some(Ground::Tried { strategy, .. }) => *strategy,
                _ => None,
            };
            let page = Tried {
                look_back,
                address: asked.address,
                problem,
                asks,
                as_table,
                judged: judged_on(today),
                strategy,
                hindsight,
                looked_at: looked_at(visit, hindsight).await?,
                said: !asked.said.is_empty() && hindsight.is_some(),
                p,
            };
            show(status, &page)
        }
        Some(Stand::NoNeed) => no_need(visit, status, answers, asked, Trouble::default()).await?,
        Some(Stand::Somebody) => {
            let job = match answers.ground() {
                Some(Ground::Somebody(job)) => job.clone(),
                _ => Job::default(),
            };
            show(status, &Somebody { p, job, said: !asked.said.is_empty(), problem: None })
        }
        Some(Stand::Pays) => {
            let serves = match answers.ground() {
                Some(Ground::Pays { serves }) => serves.clone(),
                _ => Vec::new(),
            };
            let look_back = answers.look_back().cloned();
            let lacks = (!asked.said.is_empty()).then(|| lacks_for_more(&serves, look_back.as_ref(), today));
            let asks = look_back.is_none() || !asked.again.is_empty() || problem.is_some();
            show(status, &Pays { p, serves, look_back, asks, address: asked.address, problem, lacks })
        }
    })
}

async fn looked_at(visit: &Visit, hindsight: Option<Hindsight>) -> Result<Option<Date>, Stop> {
    if hindsight.is_none_or(Hindsight::was_written) {
        return Ok(None);
    }
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    Ok(plan.said_one(Section::Review).and_then(|review| review.date(Field::NextReview)))
}

/// What the site says already is the root, so its address is kept: nobody types it again two steps on.
async fn sideline(visit: &Visit, status: StatusCode, typed: String) -> Result<Response, Stop> {
    let is_new = !typed.is_empty();
    let Looked { address, problem, evidence } = look_at(visit, typed).await?;
    if is_new && evidence.is_some() {
        set_site(&visit.app, visit.actor()?, &address).await.map_err(broken)?;
    }
    Ok(show(status, &Sideline { p: visit.page.clone(), address, problem, evidence }))
}

struct Looked {
    address: String,
    problem: Option<LookProblem>,
    evidence: Option<Evidence>,
}

/// At the site that was typed, else at the one that is known.
async fn look_at(visit: &Visit, typed: String) -> Result<Looked, Stop> {
    let known = visit.workspace()?.site_address.clone();
    let address = if typed.is_empty() { known.unwrap_or_default() } else { typed };
    let (evidence, problem) = match address.trim() {
        "" => (None, None),
        typed if !looks_like_an_address(typed) => (None, Some(LookProblem::NotAnAddress)),
        typed => match evidence(visit, typed).await {
            Ok(evidence) => (Some(evidence), None),
            Err(problem) => (None, Some(problem)),
        },
    };
    Ok(Looked { address, problem, evidence })
}

/// What is wrong with a file that was handed over.
#[derive(Clone, Copy, Default)]
pub(super) struct Trouble {
    pub(super) contacts: Option<ContactsProblem>,
    pub(super) visitors: Option<VisitorsProblem>,
}

pub(super) async fn no_need(
    visit: &Visit,
    status: StatusCode,
    answers: &FirstAnswers,
    asked: Asked,
    trouble: Trouble,
) -> Result<Response, Stop> {
    let today = visit.page.now.date();
    let Looked { address, problem, evidence } = look_at(visit, asked.address).await?;
    let words = Words::for_language(&visit.workspace()?.language);
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    let page = NoNeed {
        p: visit.page.clone(),
        address,
        problem,
        evidence,
        contacts: answers.contacts().map(|(seen, at)| seen_contacts(visit, seen, at)),
        contacts_problem: trouble.contacts,
        visitors: seen_visitors(visit).await?,
        visitors_problem: trouble.visitors,
        question: words.text("ground-three-question", &[]),
        clients: rows_for(answers),
        concluded: conclude_need(&visit.app, visit.actor()?).await?,
        away: plan.said(Section::Away).map(|row| row.name().to_owned()).collect(),
        again: again_on(answers, today),
        review: plan.said_one(Section::Review).and_then(|row| row.date(Field::NextReview)),
    };
    Ok(show(status, &page))
}

/// One asks three; where these do not agree, there is room for two more.
fn rows_for(answers: &FirstAnswers) -> Vec<Client> {
    let mut clients = match answers.ground() {
        Some(Ground::NoNeed { clients, .. }) => clients.clone(),
        _ => Vec::new(),
    };
    let room = if clients.len() < THREE { THREE } else { (clients.len() + 2).min(MOST_CLIENTS) };
    clients.resize(room, Client::default());
    clients
}

/// The day that was said, as long as it is to come.
fn again_on(answers: &FirstAnswers, today: Date) -> Date {
    let said = match answers.ground() {
        Some(Ground::NoNeed { again_on, .. }) => Some(*again_on),
        _ => None,
    };
    said.filter(|day| *day > today).unwrap_or_else(|| today.checked_add(4.weeks()).unwrap_or(today))
}

fn seen_contacts(visit: &Visit, seen: &ContactsSeen, at: UtcMillis) -> SeenContacts {
    let sign = |network: &str| signs::of_network(&visit.app, network, network_name(network));
    let networks = seen.by_network().into_iter().map(|(network, people)| (sign(network), people)).collect();
    SeenContacts { seen: seen.clone(), at, networks }
}

async fn evidence(visit: &Visit, address: &str) -> Result<Evidence, LookProblem> {
    let found = read_site(&visit.app, address).await.map_err(|error| LookProblem::from(&error))?;
    let networks = found.page.networks.iter();
    Ok(Evidence {
        networks: networks
            .map(|profile| (signs::of_network(&visit.app, profile.network, profile.network), profile.handle.clone()))
            .collect(),
        has_letter: found.page.newsletter.is_some(),
        pieces: found.feeds.iter().map(|feed| feed.items).sum(),
    })
}

/// The form of whichever page it was: pairs, of which some come several times.
struct Sent(Vec<(String, String)>);

impl Sent {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(sent, _)| sent == name).map(|(_, value)| value.as_str())
    }

    fn one(&self, name: &str) -> String {
        self.all(name).next().unwrap_or_default().to_owned()
    }

    /// A line that says nothing was only room for one more.
    fn clients(&self) -> Vec<Client> {
        let tap = |name: String| match self.one(&name).as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let client = |n| Client {
            looks: tap(format!("looks-{n}")),
            misses: tap(format!("misses-{n}")),
            words: self.one(&format!("words-{n}")).trim().to_owned(),
        };
        (1..=MOST_CLIENTS).map(client).filter(|client| !client.says_nothing()).collect()
    }
}

pub(crate) async fn answer_ground(visit: Visit, Filled(sent): Filled<Vec<(String, String)>>) -> Answer {
    let actor = visit.actor()?;
    let sent = Sent(sent);
    let address = sent.one("address");
    if !address.trim().is_empty() {
        let encoded: String = url::form_urlencoded::byte_serialize(address.trim().as_bytes()).collect();
        return Ok(go(&format!("/studio/first/ground?address={encoded}"), None));
    }
    let answers = first_answers(&visit.app, actor).await?;
    let ground = match answers.stand().ok_or(Fault::Refused)? {
        Stand::Sideline => Ground::Sideline,
        Stand::Tried => Ground::Tried {
            strategy: Strategy::parse(&sent.one("strategy")),
            changes: sent.all("change").filter_map(Change::parse).collect(),
        },
        Stand::NoNeed => {
            Ground::NoNeed { again_on: sent.one("again").parse().map_err(|_| Fault::Refused)?, clients: sent.clients() }
        }
        Stand::Somebody => Ground::Somebody(Job {
            name: sent.one("name"),
            hours: sent.one("hours"),
            owner: sent.one("owner"),
            deputy: sent.one("deputy"),
        }),
        Stand::Pays => Ground::Pays { serves: sent.all("serves").filter_map(Role::parse).collect() },
    };
    match answer_first(&visit.app, actor, &FirstAnswer::Ground(ground.clone())).await {
        Ok(()) => {}
        Err(ChangePlanError::Plan(wrong)) => {
            // The other answers are taps, and the plan can hold each of them.
            let Ground::Somebody(job) = ground else { return Err(Fault::Refused.into()) };
            let page = Somebody { p: visit.page.clone(), job, said: false, problem: Some(wrong) };
            return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
        Err(error) => return Err(stop(error)),
    }
    let says_something = match &ground {
        Ground::Pays { .. } => true,
        Ground::Somebody(job) => [&job.owner, &job.hours, &job.deputy].iter().any(|said| said.trim().is_empty()),
        Ground::NoNeed { clients, .. } => !clients.is_empty(),
        Ground::Tried { strategy, .. } => strategy.is_some(),
        Ground::Sideline => false,
    };
    let next = if says_something { "/studio/first/ground?said=1".to_owned() } else { next_page(&visit).await? };
    Ok(go(&next, None))
}

/// Read while it is here, and kept nowhere.
pub(crate) async fn count_contacts(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let actor = visit.actor()?;
    let counted = match contacts_in(parts).await {
        Ok(file) => match count_them(&visit.app, actor, file).await {
            Ok(_) => Ok(()),
            Err(CountContactsError::File(error)) => Err(error.into()),
            Err(CountContactsError::Refused(refused)) => return Err(refused.into()),
            Err(CountContactsError::Keep(error)) => return Err(stop(error)),
        },
        Err(problem) => Err(problem),
    };
    match counted {
        Ok(()) => Ok(go("/studio/first/ground#contacts", None)),
        Err(problem) => {
            let answers = first_answers(&visit.app, actor).await?;
            let trouble = Trouble { contacts: Some(problem), ..Trouble::default() };
            no_need(&visit, StatusCode::UNPROCESSABLE_ENTITY, &answers, Asked::default(), trouble).await
        }
    }
}

async fn contacts_in(parts: Result<Multipart, MultipartRejection>) -> Result<Vec<u8>, ContactsProblem> {
    let mut parts = parts.map_err(|_| ContactsProblem::Nothing)?;
    while let Some(part) = parts.next_field().await.map_err(|_| ContactsProblem::TooLarge)? {
        if part.name() == Some("contacts") {
            let file = part.bytes().await.map_err(|_| ContactsProblem::TooLarge)?.to_vec();
            return if file.is_empty() { Err(ContactsProblem::Nothing) } else { Ok(file) };
        }
    }
    Err(ContactsProblem::Nothing)
}

/// What the form of an earlier attempt brought.
#[derive(Default)]
struct Attempt {
    address: String,
    home: String,
    archive: Vec<u8>,
}

pub(crate) async fn look_back(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let actor = visit.actor()?;
    let answers = first_answers(&visit.app, actor).await?;
    let attempt = match read_parts(parts).await {
        Ok(attempt) => attempt,
        Err(problem) => return refuse(&visit, &answers, String::new(), problem).await,
    };
    let address = attempt.address.trim().to_owned();
    let source = match (attempt.archive.is_empty(), address.is_empty()) {
        (false, _) => PastSource::Bytes(attempt.archive),
        (true, false) => PastSource::Address(address.clone()),
        (true, true) => return refuse(&visit, &answers, address, AttemptProblem::Nothing).await,
    };
    match read_attempt(&visit.app, actor, source, Some(&attempt.home)).await {
        Ok(_) => {}
        Err(LookBackError::Internal(error)) => return Err(broken(error)),
        Err(LookBackError::Keep(error)) => return Err(stop(error)),
        Err(error) => return refuse(&visit, &answers, address, AttemptProblem::from(&error)).await,
    }
    // Who has named the parts already sees at once what the posts change about the answer.
    let waits = matches!((answers.stand(), answers.ground()), (Some(Stand::Pays), Some(Ground::Pays { .. })));
    Ok(go(if waits { "/studio/first/ground?said=1" } else { "/studio/first/ground" }, None))
}

async fn refuse(visit: &Visit, answers: &FirstAnswers, address: String, problem: AttemptProblem) -> Answer {
    let asked = Asked { address, ..Asked::default() };
    ground_page(visit, StatusCode::UNPROCESSABLE_ENTITY, answers, asked, Some(problem)).await
}

async fn read_parts(parts: Result<Multipart, MultipartRejection>) -> Result<Attempt, AttemptProblem> {
    let mut parts = parts.map_err(|_| AttemptProblem::Nothing)?;
    let mut attempt = Attempt::default();
    while let Some(part) = parts.next_field().await.map_err(|_| AttemptProblem::TooLarge)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| AttemptProblem::TooLarge)?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "address" => attempt.address = text(),
            "home" => attempt.home = text(),
            "archive" => attempt.archive = bytes.to_vec(),
            _ => {}
        }
    }
    Ok(attempt)
}
