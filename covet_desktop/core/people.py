"""Who is signed in and who is on the team (contract §3, account and members)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Self


class OpenEnum(Enum):
    """An enum whose unknown values, from a newer service, become its ``UNKNOWN``."""

    @classmethod
    def _missing_(cls, value: object) -> Self:
        return cls("unknown")


class Role(OpenEnum):
    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"
    UNKNOWN = "unknown"


class MemberKind(OpenEnum):
    CLINICIAN = "clinician"
    SUPPORT = "support"
    ROOM = "room"
    UNKNOWN = "unknown"


class MemberStatus(OpenEnum):
    ACTIVE = "active"
    PENDING = "pending"
    INACTIVE = "inactive"
    UNKNOWN = "unknown"


class BillingCycle(OpenEnum):
    MONTHLY = "monthly"
    ANNUAL = "annual"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    id: str = ""
    display_name: str = ""


NOBODY = Person()


@dataclass(frozen=True, slots=True)
class User:
    id: str
    display_name: str = ""
    email: str = ""
    role: Role = Role.UNKNOWN
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Workspace:
    id: str
    name: str = ""
    billing_cycle: BillingCycle = BillingCycle.UNKNOWN


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in, and where."""

    user: User
    workspace: Workspace

    @property
    def may_administer(self) -> bool:
        """Whether this person may buy, set up, map and remove (contract §4, Roles)."""
        return self.user.role in (Role.OWNER, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class Member:
    id: str
    display_name: str = ""
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    role: Role = Role.UNKNOWN
    kind: MemberKind = MemberKind.UNKNOWN
    status: MemberStatus = MemberStatus.UNKNOWN

    @property
    def takes_part(self) -> bool:
        """Active and pending members may be mapped (contract §4, Linking scope)."""
        return self.status in (MemberStatus.ACTIVE, MemberStatus.PENDING)
