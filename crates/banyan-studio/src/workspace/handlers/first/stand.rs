//! Where one stands, and why: two questions, each answer kept.

use axum_extra::extract::Form;
use banyan_app::plan::{
    ChangePlanError, FirstPage, answer_first, first_answers, keep_typed, leave_for_later, show_plan, typed_before,
};
use banyan_domain::plan::{
    Field, Habit, Plan, PlanError, Section,
    first::{FirstAnswer, Question, Stand, Why},
    next_review,
};
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::{found_at, leave, next_page, stop};
use crate::{
    door::{Answer, Visit, go},
    form::Filled,
    show,
    workspace::{
        Fault,
        first::{StandPage, WhyPage},
    },
};

pub(crate) async fn show_stand(visit: Visit) -> Answer {
    let chosen = first_answers(&visit.app, visit.actor()?).await?.stand();
    Ok(show(StatusCode::OK, &StandPage { p: visit.page.clone(), chosen }))
}

#[derive(Deserialize)]
pub(crate) struct StandForm {
    stand: String,
}

pub(crate) async fn answer_stand(visit: Visit, Filled(form): Filled<StandForm>) -> Answer {
    let stand = Stand::parse(&form.stand).ok_or(Fault::Refused)?;
    answer_first(&visit.app, visit.actor()?, &FirstAnswer::Stand(stand)).await.map_err(stop)?;
    Ok(go("/studio/first/ground", None))
}

/// With what was typed before, else with what the plan says already, so that nothing is typed twice.
pub(crate) async fn show_why(visit: Visit) -> Answer {
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    if let Some(typed) = typed_before::<WhyForm>(&visit.app, visit.actor()?, FirstPage::Why).await? {
        let address = typed.address.clone();
        return why_page(&visit, StatusCode::OK, &plan, (typed.why(), address), None).await;
    }
    let away = plan.said(Section::Away);
    let why = Why {
        social: plan.said_one(Section::Why).map_or("", |row| row.text(Field::Social)).to_owned(),
        away: away.filter_map(|row| Habit::parse(row.text(Field::Habit))).collect(),
        something_else: String::new(),
    };
    why_page(&visit, StatusCode::OK, &plan, (why, String::new()), None).await
}

/// It is asked again whenever the plan is looked at; where the site is, only on the way to it.
async fn why_page(
    visit: &Visit,
    status: StatusCode,
    plan: &Plan,
    (why, typed): (Why, String),
    problem: Option<PlanError>,
) -> Answer {
    let today = visit.page.now.date();
    let review = plan.said_one(Section::Review).and_then(|row| row.date(Field::NextReview));
    let again = review.filter(|day| *day > today).unwrap_or_else(|| next_review(today));
    let is_open = first_answers(&visit.app, visit.actor()?).await?.of(Question::Week).is_none();
    let address = (is_open && visit.workspace()?.site_address.is_none()).then_some(typed);
    Ok(show(status, &WhyPage { p: visit.page.clone(), why, again, address, problem }))
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct WhyForm {
    social: String,
    away: Vec<String>,
    something_else: String,
    address: String,
    /// "I don't know yet": what was tapped is kept all the same.
    later: String,
    leave: String,
}

impl WhyForm {
    fn why(self) -> Why {
        let away = self.away.iter().filter_map(|habit| Habit::parse(habit)).collect();
        Why { social: self.social, away, something_else: self.something_else }
    }
}

pub(crate) async fn answer_why(visit: Visit, Form(form): Form<WhyForm>) -> Answer {
    let actor = visit.actor()?;
    if !form.leave.is_empty() {
        return leave(&visit, FirstPage::Why, &form).await;
    }
    // Half a thought is no answer, and is not thrown away.
    let thought = Some(form.clone()).filter(|form| !form.later.is_empty() && !form.social.trim().is_empty());
    let social = if form.later.is_empty() { form.social.clone() } else { String::new() };
    let address = form.address.clone();
    let why = Why { social, ..form.why() };
    if why == Why::default() {
        leave_for_later(&visit.app, actor, Question::Why).await.map_err(stop)?;
    } else {
        match answer_first(&visit.app, actor, &FirstAnswer::Why(why.clone())).await {
            Ok(()) => {}
            Err(ChangePlanError::Plan(wrong)) => {
                let plan = show_plan(&visit.app, actor).await?.plan;
                return why_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &plan, (why, address), Some(wrong)).await;
            }
            Err(error) => return Err(stop(error)),
        }
    }
    if let Some(thought) = thought {
        keep_typed(&visit.app, actor, FirstPage::Why, &thought).await.map_err(stop)?;
    }
    let address = address.trim();
    let next = if address.is_empty() { next_page(&visit).await? } else { found_at(address) };
    Ok(go(&next, None))
}
