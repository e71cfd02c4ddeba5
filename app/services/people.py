"""Who works here: logins of their own, so that no examiner signs with another one's key.

Laws: a passphrase is handed on and kept nowhere; whoever set the workstation up lets others in and
out; every such act stands in the audit trail, with the digest of the name.
"""

from dataclasses import dataclass

from app.domain.custody import Action, CustodyEvent
from app.domain.exhibit import digest_of
from app.domain.ports import Logins
from app.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The examiners of this workstation, as the one at the desk may change them."""

    desk: Desk
    logins: Logins

    def examiners(self) -> tuple[str, ...]:
        """Who can sign in, the one who set the workstation up first."""
        return self.logins.examiners()

    def add(self, examiner: str, passphrase: str, opener: str) -> tuple[str, ...]:
        """Give one more person a login and a key; gives all who have one now.

        `opener` is the passphrase of whoever set the workstation up.

        Raises:
            KeyUnavailableError: `opener` is not that passphrase. Nothing was changed.
            ExaminerExistsError: The person has a login, however the name is spelled.
            StoreError: Nothing was changed.
        """
        self.logins.add(examiner, passphrase, opener)
        self._note(Action.EXAMINER_ADDED, examiner)
        return self.examiners()

    def remove(self, examiner: str, opener: str) -> tuple[str, ...]:
        """Let a person in no longer and destroy their key; what they signed and judged stays.

        Raises:
            KeyUnavailableError: `opener` is not the passphrase of who set the workstation up.
            UnknownExaminerError: There is no such login, or it is the own or the first one.
        """
        self.logins.remove(examiner, opener)
        self._note(Action.EXAMINER_REMOVED, examiner)
        return self.examiners()

    def change_passphrase(self, old: str, new: str) -> None:
        """Open the own login and key with `new` from now on.

        Raises:
            WrongPassphraseError: `old` is not the own one, or `new` is empty. Nothing was changed.
        """
        self.logins.change_passphrase(self.desk.examiner, old, new)
        self._note(Action.LOGIN_CHANGED, self.desk.examiner)

    def _note(self, action: Action, examiner: str) -> None:
        self.desk.store.note(
            CustodyEvent(
                at=self.desk.clock.now(),
                who=self.desk.examiner,
                action=action,
                case="",
                object=digest_of(examiner.encode()),
            )
        )
