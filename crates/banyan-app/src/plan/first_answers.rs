//! What was answered to the first questions, and where it goes on.

use banyan_domain::{
    ids::{PostId, WorkspaceId},
    plan::{
        Client, ContactsSeen, Field, Hindsight, LookBack, Plan, Section, VisitorsSeen,
        first::{FirstAnswer, Ground, Question, Stand, Week},
        hindsight,
    },
    time::UtcMillis,
    workspace::Right,
};
use jiff::civil::Date;

use super::{show_plan, store};
use crate::{Actor, App, Internal, workspace::show_workspace};

/// One answer; none is "not now".
#[derive(Clone, Debug, PartialEq)]
pub struct GivenAnswer {
    pub question: Question,
    pub answer: Option<FirstAnswer>,
    pub at: UtcMillis,
    pub by: Option<String>,
}

/// Where one stood, each time it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenStand {
    pub stand: Stand,
    pub at: UtcMillis,
    pub by: Option<String>,
}

/// The one thing to be done by whoever stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneAction {
    pub stand: Stand,
    pub since: UtcMillis,
}

/// The newest answer to each question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FirstAnswers {
    /// Newest first, for there are older ones to where one stands.
    given: Vec<GivenAnswer>,
    /// Since when one stands where one stands: said again, it is no new place.
    stands_since: Option<UtcMillis>,
    /// Said in the plan, without being asked here.
    plan_says_why: bool,
    plan_says_week: bool,
    clients_wait: Option<Date>,
}

/// Who may not look sees none.
pub async fn first_answers(app: &App, actor: &Actor) -> Result<FirstAnswers, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(FirstAnswers::default());
    }
    first_answers_of(app, actor, &show_plan(app, actor).await?.plan).await
}

/// For who may look and has read the plan already.
pub(crate) async fn first_answers_of(app: &App, actor: &Actor, plan: &Plan) -> Result<FirstAnswers, Internal> {
    let given = given(app, actor.workspace).await?;
    Ok(FirstAnswers {
        clients_wait: clients_wait(app, actor, &given).await?,
        plan_says_week: plan.said(Section::Goal).count() > parts_named(&given)
            && plan.said(Section::Person).any(|row| row.says(Field::Hours)),
        stands_since: same_since(&stands(&given)),
        given,
        plan_says_why: plan.said(Section::Why).any(|row| row.says(Field::Social)),
    })
}

/// The parts that it serves stand among the goals before anybody has said what people should do.
fn parts_named(given: &[GivenAnswer]) -> usize {
    match given.iter().find(|given| given.question == Question::Ground).and_then(|given| given.answer.as_ref()) {
        Some(FirstAnswer::Ground(Ground::Pays { serves })) => serves.len(),
        _ => 0,
    }
}

async fn clients_wait(app: &App, actor: &Actor, given: &[GivenAnswer]) -> Result<Option<Date>, Internal> {
    let ground = given.iter().find(|given| given.question == Question::Ground);
    let Some((FirstAnswer::Ground(Ground::NoNeed { again_on, clients }), at)) =
        ground.and_then(|given| Some((given.answer.as_ref()?, given.at)))
    else {
        return Ok(None);
    };
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let (today, said_on) = (app.now().in_zone(&zone).date(), at.in_zone(&zone).date());
    let wait = *again_on <= today && said_on < today && clients.iter().all(Client::says_nothing);
    Ok(wait.then_some(*again_on))
}

/// Newest first, with every answer to where one stands.
pub(super) async fn given(app: &App, workspace: WorkspaceId) -> Result<Vec<GivenAnswer>, Internal> {
    app.once(|seen| &seen.first, workspace, store::newest_and_stands(app.db.read(), workspace)).await
}

/// Newest first.
pub(super) fn stands(given: &[GivenAnswer]) -> Vec<GivenStand> {
    let stand = |given: &GivenAnswer| match given.answer {
        Some(FirstAnswer::Stand(stand)) => Some(GivenStand { stand, at: given.at, by: given.by.clone() }),
        _ => None,
    };
    given.iter().filter_map(stand).collect()
}

/// The first day of the newest answer, through all the times it was given again since.
pub fn same_since(newest_first: &[GivenStand]) -> Option<UtcMillis> {
    let newest = newest_first.first()?;
    newest_first.iter().take_while(|given| given.stand == newest.stand).last().map(|given| given.at)
}

impl FirstAnswers {
    /// The first question that is still open; none where all are answered. Nobody is asked for what the plan says.
    pub fn next(&self) -> Option<Question> {
        Question::next(|question| match question {
            Question::Why => self.plan_says_why || self.of(question).is_some(),
            Question::Week => self.plan_says_week || self.of(question).is_some(),
            // Who stands elsewhere now has another page before them.
            Question::Ground => {
                self.clients_wait().is_none()
                    && self.of(question).is_some_and(|ground| self.stands_since.is_some_and(|since| ground.at >= since))
            }
            Question::Stand
            | Question::LookBack
            | Question::Contacts
            | Question::Visitors
            | Question::Shown
            | Question::FirstPost
            | Question::Action
            | Question::Source
            | Question::Place => self.of(question).is_some(),
        })
    }

    pub fn of(&self, question: Question) -> Option<&GivenAnswer> {
        self.given.iter().find(|given| given.question == question)
    }

    fn said(&self, question: Question) -> Option<&FirstAnswer> {
        self.of(question)?.answer.as_ref()
    }

    pub fn stand(&self) -> Option<Stand> {
        match self.said(Question::Stand)? {
            FirstAnswer::Stand(stand) => Some(*stand),
            _ => None,
        }
    }

    pub fn look_back(&self) -> Option<&LookBack> {
        match self.said(Question::LookBack)? {
            FirstAnswer::LookBack(look_back) => Some(look_back),
            _ => None,
        }
    }

    /// What follows from an earlier attempt; none before it was said whether a plan stood behind it.
    pub fn hindsight(&self) -> Option<Hindsight> {
        let (Stand::Tried, Ground::Tried { strategy: Some(strategy), .. }) = (self.stand()?, self.ground()?) else {
            return None;
        };
        Some(hindsight(*strategy, self.look_back()))
    }

    /// With the day on which they were counted.
    pub fn contacts(&self) -> Option<(&ContactsSeen, UtcMillis)> {
        let given = self.of(Question::Contacts)?;
        match given.answer.as_ref()? {
            FirstAnswer::Contacts(seen) => Some((seen, given.at)),
            _ => None,
        }
    }

    /// Of the newest file, with the day on which it was counted.
    pub fn visitors(&self) -> Option<(&VisitorsSeen, UtcMillis)> {
        let given = self.of(Question::Visitors)?;
        match given.answer.as_ref()? {
            FirstAnswer::Visitors(seen) => Some((seen, given.at)),
            _ => None,
        }
    }

    pub fn ground(&self) -> Option<&Ground> {
        match self.said(Question::Ground)? {
            FirstAnswer::Ground(ground) => Some(ground),
            _ => None,
        }
    }

    /// The day on which what clients say is looked at, once it has come and nothing of it is here.
    pub fn clients_wait(&self) -> Option<Date> {
        self.clients_wait.filter(|_| self.stand() == Some(Stand::NoNeed))
    }

    pub fn week(&self) -> Option<&Week> {
        match self.said(Question::Week)? {
            FirstAnswer::Week(week) => Some(week),
            _ => None,
        }
    }

    /// What the own site opened with.
    pub fn first_post(&self) -> Option<PostId> {
        match self.said(Question::FirstPost)? {
            FirstAnswer::FirstPost(post) => Some(*post),
            _ => None,
        }
    }

    /// None before the way is walked, and none once it was done or put aside by who still stands there.
    pub fn action(&self) -> Option<OneAction> {
        let (stand, stands_since) = (self.stand()?, self.stands_since?);
        if self.next().is_some() {
            return None;
        }
        let is_over = self.of(Question::Action).is_some_and(|given| match given.answer {
            Some(FirstAnswer::Acted(done)) => done == stand,
            _ => given.at >= stands_since,
        });
        let walked = self.of(Question::Week).map_or(stands_since, |week| week.at.max(stands_since));
        (!is_over).then_some(OneAction { stand, since: walked })
    }

    /// Whether the sentence stands on the own site: only after somebody put it there.
    pub fn is_shown(&self) -> bool {
        matches!(self.said(Question::Shown), Some(FirstAnswer::Shown(true)))
    }
}
