//! The five pages that follow from where one stands.

use axum::{
    extract::{Multipart, Query, multipart::MultipartRejection},
    response::Response,
};
use banyan_app::{
    gather::read_site,
    plan::{
        ChangePlanError, CountContactsError, FirstAnswers, FirstPage, LookBackError, PastSource, answer_first,
        conclude_need, count_contacts as count_them, first_answers, forget_typed, keep_typed,
        look_back as read_attempt, show_plan, typed_before,
    },
    workspace::{set_site, words::Words},
};
use banyan_content::page::network_name;
use banyan_domain::{
    plan::{
        Client, ContactsSeen, Field, Hindsight, MOST_CLIENTS, Section,
        first::{FirstAnswer, Ground, Job, Stand, judged_on, lacks_for_more},
    },
    time::UtcMillis,
};
use http::StatusCode;
use jiff::{ToSpan as _, civil::Date};
use serde::Deserialize;

use super::{leave, looks_like_an_address, next_page, sent::Sent, stop, visitors::seen_visitors};
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
    /// What was typed and not said yet.
    #[serde(skip)]
    typed: Option<Sent>,
}

impl Asked {
    /// The addresses of an earlier attempt and of the site.
    fn attempt(&self) -> (String, String) {
        let typed = |name: &str| self.typed.as_ref().map(|typed| typed.one(name)).unwrap_or_default();
        (typed("address"), typed("home"))
    }
}

pub(crate) async fn show_ground(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let answers = first_answers(&visit.app, visit.actor()?).await?;
    let asked = Asked { typed: typed_on(&visit, &answers).await?, ..asked };
    ground_page(&visit, StatusCode::OK, &answers, asked, None).await
}

async fn typed_on(visit: &Visit, answers: &FirstAnswers) -> Result<Option<Sent>, Stop> {
    let Some(stand) = answers.stand() else { return Ok(None) };
    Ok(typed_before(&visit.app, visit.actor()?, FirstPage::Ground(stand)).await?)
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
        Some(Stand::Sideline) => sideline(visit, status, asked).await?,
        Some(Stand::Tried) => {
            let look_back = answers.look_back().cloned();
            let (address, home) = asked.attempt();
            let asks = look_back.is_none() || !asked.again.is_empty() || problem.is_some() || !address.is_empty();
            let as_table = asked.r#as == "table";
            let hindsight = answers.hindsight();
            let strategy = match answers.ground() {
                Some(Ground::Tried { strategy, .. }) => *strategy,
                _ => None,
            };
            let typed = asked.typed.as_ref();
            let page = Tried {
                look_back,
                address,
                home,
                problem,
                ticked: typed.filter(|typed| typed.is_whole()).map(Sent::changes),
                asks,
                as_table,
                judged: judged_on(today),
                strategy: typed.and_then(Sent::strategy).or(strategy),
                hindsight,
                looked_at: looked_at(visit, hindsight).await?,
                said: !asked.said.is_empty() && hindsight.is_some(),
                p,
            };
            show(status, &page)
        }
        Some(Stand::NoNeed) => no_need(visit, status, answers, asked, Trouble::default()).await?,
        Some(Stand::Somebody) => {
            let job = match (&asked.typed, answers.ground()) {
                (Some(typed), _) => typed.job(),
                (None, Some(Ground::Somebody(job))) => job.clone(),
                (None, _) => Job::default(),
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
            let tapped = |typed: &&Sent| typed.is_whole() || !typed.serves().is_empty();
            let typed = asked.typed.as_ref().filter(|_| lacks.is_none()).filter(tapped);
            let serves = typed.map_or(serves, Sent::serves);
            let (address, home) = asked.attempt();
            let asks = look_back.is_none() || !asked.again.is_empty() || problem.is_some() || !address.is_empty();
            show(status, &Pays { p, serves, look_back, asks, address, home, problem, lacks })
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
async fn sideline(visit: &Visit, status: StatusCode, asked: Asked) -> Result<Response, Stop> {
    let is_new = !asked.address.is_empty();
    let left = asked.attempt().0;
    let Looked { address, problem, evidence } = look_at(visit, asked.address).await?;
    if is_new && evidence.is_some() {
        set_site(&visit.app, visit.actor()?, &address).await.map_err(broken)?;
    }
    let address = if address.is_empty() { left } else { address };
    Ok(show(status, &Sideline { p: visit.page.clone(), address, problem, evidence }))
}

struct Looked {
    address: String,
    problem: Option<LookProblem>,
    evidence: Option<Evidence>,
}

impl Looked {
    /// An address that was typed and left waits for its button.
    fn beside(self, left: String) -> Self {
        Self { address: left, problem: None, evidence: self.evidence }
    }
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
    let left = if asked.address.is_empty() { asked.attempt().0 } else { String::new() };
    let typed = asked.typed;
    let looked = look_at(visit, asked.address).await?;
    let Looked { address, problem, evidence } = if left.is_empty() { looked } else { looked.beside(left) };
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
        clients: rows_for(answers, typed.as_ref()),
        concluded: conclude_need(&visit.app, visit.actor()?).await?,
        away: plan.said(Section::Away).map(|row| row.name().to_owned()).collect(),
        again: again_on(answers, typed.as_ref(), today),
        review: plan.said_one(Section::Review).and_then(|row| row.date(Field::NextReview)),
    };
    Ok(show(status, &page))
}

/// One asks three; where these do not agree, there is room for two more.
fn rows_for(answers: &FirstAnswers, typed: Option<&Sent>) -> Vec<Client> {
    let mut clients = match (typed, answers.ground()) {
        (Some(typed), _) => typed.clients(),
        (None, Some(Ground::NoNeed { clients, .. })) => clients.clone(),
        (None, _) => Vec::new(),
    };
    let room = if clients.len() < THREE { THREE } else { (clients.len() + 2).min(MOST_CLIENTS) };
    clients.resize(room, Client::default());
    clients
}

/// The day that was said, as long as it is to come.
fn again_on(answers: &FirstAnswers, typed: Option<&Sent>, today: Date) -> Date {
    let said = match answers.ground() {
        Some(Ground::NoNeed { again_on, .. }) => Some(*again_on),
        _ => None,
    };
    let typed = typed.and_then(|typed| typed.one("again").parse().ok());
    typed.or(said).filter(|day| *day > today).unwrap_or_else(|| today.checked_add(4.weeks()).unwrap_or(today))
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

pub(crate) async fn answer_ground(visit: Visit, Filled(sent): Filled<Vec<(String, String)>>) -> Answer {
    let actor = visit.actor()?;
    let sent = Sent(sent);
    let stand = first_answers(&visit.app, actor).await?.stand().ok_or(Fault::Refused)?;
    if !sent.one("leave").is_empty() {
        return leave(&visit, FirstPage::Ground(stand), &sent).await;
    }
    // An attempt's address is read by a button of its own.
    let looks = matches!(stand, Stand::Sideline | Stand::NoNeed);
    if looks && asks_for_a_look(&sent) {
        return look_first(&visit, stand, sent).await;
    }
    let ground = sent.ground(stand).ok_or(Fault::Refused)?;
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
    let attempt = sent.only(&["address", "home"]);
    if !looks && !attempt.says_nothing() {
        keep_typed(&visit.app, actor, FirstPage::Ground(stand), &attempt).await.map_err(stop)?;
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

/// By its button, or by going on with an address that nobody has looked at.
fn asks_for_a_look(sent: &Sent) -> bool {
    let [address, looked] = ["address", "looked"].map(|name| sent.one(name).trim().to_owned());
    !sent.one("look").is_empty() || (!address.is_empty() && address != looked)
}

/// What else stands on the page stands there again beside what was found.
async fn look_first(visit: &Visit, stand: Stand, sent: Sent) -> Answer {
    let address = sent.one("address");
    if stand == Stand::NoNeed {
        keep_typed(&visit.app, visit.actor()?, FirstPage::Ground(stand), &sent.whole()).await.map_err(stop)?;
    }
    let encoded: String = url::form_urlencoded::byte_serialize(address.trim().as_bytes()).collect();
    Ok(go(&format!("/studio/first/ground?address={encoded}"), None))
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

/// What the form of an earlier attempt brought, with all that stands on its page.
#[derive(Default)]
struct Attempt {
    sent: Sent,
    archive: Vec<u8>,
}

pub(crate) async fn look_back(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let actor = visit.actor()?;
    let answers = first_answers(&visit.app, actor).await?;
    let attempt = match read_parts(parts).await {
        Ok(attempt) => attempt,
        Err(problem) => return refuse(&visit, &answers, None, problem).await,
    };
    let Attempt { sent, archive } = attempt;
    let (address, home) = (sent.one("address").trim().to_owned(), sent.one("home"));
    let source = match (archive.is_empty(), address.is_empty()) {
        (false, _) => PastSource::Bytes(archive),
        (true, false) => PastSource::Address(address),
        (true, true) => return refuse(&visit, &answers, Some(sent.whole()), AttemptProblem::Nothing).await,
    };
    match read_attempt(&visit.app, actor, source, Some(&home)).await {
        Ok(_) => {}
        Err(LookBackError::Internal(error)) => return Err(broken(error)),
        Err(LookBackError::Keep(error)) => return Err(stop(error)),
        Err(error) => return refuse(&visit, &answers, Some(sent.whole()), AttemptProblem::from(&error)).await,
    }
    keep_beside(&visit, &answers, &sent).await?;
    // Who has named the parts already sees at once what the posts change about the answer.
    let waits = matches!((answers.stand(), answers.ground()), (Some(Stand::Pays), Some(Ground::Pays { .. })));
    Ok(go(if waits { "/studio/first/ground?said=1" } else { "/studio/first/ground" }, None))
}

/// What was tapped beside an attempt stays while it is read; which changes are offered follows from what was found.
async fn keep_beside(visit: &Visit, answers: &FirstAnswers, sent: &Sent) -> Result<(), Stop> {
    let Some(page) = answers.stand().map(FirstPage::Ground) else { return Ok(()) };
    let (app, actor, tapped) = (&visit.app, visit.actor()?, sent.only(&["strategy", "serves"]));
    if tapped.says_nothing() {
        return forget_typed(app, actor, page).await.map_err(stop);
    }
    keep_typed(app, actor, page, &tapped).await.map_err(stop)
}

async fn refuse(visit: &Visit, answers: &FirstAnswers, typed: Option<Sent>, problem: AttemptProblem) -> Answer {
    let asked = Asked { typed, ..Asked::default() };
    ground_page(visit, StatusCode::UNPROCESSABLE_ENTITY, answers, asked, Some(problem)).await
}

async fn read_parts(parts: Result<Multipart, MultipartRejection>) -> Result<Attempt, AttemptProblem> {
    let mut parts = parts.map_err(|_| AttemptProblem::Nothing)?;
    let mut attempt = Attempt::default();
    while let Some(part) = parts.next_field().await.map_err(|_| AttemptProblem::TooLarge)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| AttemptProblem::TooLarge)?;
        if name == "archive" {
            attempt.archive = bytes.to_vec();
        } else {
            attempt.sent.0.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    Ok(attempt)
}
