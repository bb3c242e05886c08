//! Who asks, and whether they may.

use banyan_domain::{
    ids::{UserId, WorkspaceId},
    workspace::{Right, Role},
};
use uuid::Uuid;

/// Who a verb is carried out for. The command line on the machine itself acts as the owner, with no user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    pub workspace: WorkspaceId,
    pub user: Option<UserId>,
    pub role: Role,
    /// The token with which a program acts for that user.
    pub token: Option<Uuid>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("your role does not allow this; ask the owner")]
pub struct Refused {
    pub right: Right,
}

impl Actor {
    /// Whoever has the machine has the business.
    pub fn at_the_machine(workspace: WorkspaceId) -> Self {
        Self { workspace, user: None, role: Role::Owner, token: None }
    }

    pub fn needs(&self, right: Right) -> Result<(), Refused> {
        if self.role.may(right) { Ok(()) } else { Err(Refused { right }) }
    }
}
