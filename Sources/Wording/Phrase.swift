/// Every sentence and label the program shows; its text in each language is in `Resources/Strings`.
///
/// The raw value only counts the cases: a text is looked up by it at every drawing.
public enum Phrase: Int, Hashable, Sendable, CaseIterable {
    // General
    case appName
    case yes
    case no
    case dash
    case saved
    case readOnly
    case unsaved
    case trialDay
    case listSeparator
    case clauseSeparator
    case partSeparator
    case pathStep
    case bullet
    case minus

    // Key labels and their help
    case keyHelp
    case keyHelpHelp
    case keySave
    case keySaveHelp
    case keyBack
    case keyBackHelp
    case keyQuit
    case keyQuitHelp
    case keySearch
    case keySearchHelp
    case keyFilter
    case keyFilterHelp
    case rosterEmptyReadOnly
    case keyNewMember
    case keyNewMemberHelp
    case keyOpen
    case keyOpenHelp
    case keyReview
    case keyReviewHelp
    case keySort
    case keySortHelp
    case keySortReverse
    case keySortReverseHelp
    case keyLanguage
    case keyLanguageHelp
    case keyEdit
    case keyEditHelp
    case keyEnrol
    case keyEnrolHelp
    case keyNewStay
    case keyNewStayHelp
    case keyNewClaim
    case keyNewClaimHelp
    case keyApprove
    case keyApproveHelp
    case keyReject
    case keyRejectHelp
    case keyWithdraw
    case keyWithdrawHelp
    case keyRevoke
    case keyRevokeHelp
    case keyPay
    case keyPayHelp
    case keyRemove
    case keyRemoveHelp
    case keyAddStay
    case keyAddStayHelp
    case keyNextStay
    case keyNextStayHelp
    case keyDropStay
    case keyDropStayHelp
    case keyBreakdown
    case keyBreakdownHelp
    case keyDiscard
    case keyDiscardHelp
    case keySetKindHelp
    case keyDoubt
    case keyDoubtHelp
    case keyNext
    case keyNextHelp
    case keyPrevious
    case keyPreviousHelp
    case keyUnit
    case keyUnitHelp

    // Reasons why a key is off
    case offNoSelection
    case offNothingListed
    case offNoClaimSelected
    case offClaimDecided
    case offClaimNotApproved
    case offClaimPaid
    case offNothingToPay
    case offNotEnrolled
    case offNoStaySelected
    case offStayInClaim
    case offSingleStay
    case offReadOnly

    // Header and screen names
    case screenSetUp
    case screenOperator
    case screenUnit
    case screenRoster
    case screenReview
    case screenNewMember
    case screenEditMember
    case screenMember
    case screenEnrol
    case screenStay
    case screenClaim

    // Too small
    case tooSmall
    case tooSmallKept

    // First start
    case setUpWelcome
    case setUpOperator
    case setUpOperatorHint
    case setUpUnit
    case setUpUnitHint
    case setUpBranches
    case setUpBranchesHint
    case setUpScheme
    case setUpTerm
    case setUpBranchCount
    case setUpDoubledBranch
    case operatorWelcome

    // Unit
    case unitBranch
    case unitBranchRemoved
    case unitNewBranches
    case unitSchemeChanged

    // Roster
    case rosterSearch
    case rosterSearchHint
    case rosterName
    case rosterDocument
    case rosterBranch
    case rosterCategory
    case rosterEnrolment
    case rosterContribution
    case rosterStays
    case rosterClaims
    case rosterAge
    case rosterPhone
    case rosterShown
    case rosterTotals
    case rosterFilterAll
    case rosterFilterOpen
    case rosterFilterDoubtful
    case rosterFilterOut
    case rosterFilterIn
    case rosterEmpty
    case rosterNoMatch
    case rosterSorted

    // Enrolment
    case enrolmentContinuing
    case enrolmentNew
    case enrolmentTransferredIn
    case enrolmentNotParticipating
    case enrolmentOpen
    case enrolmentDoubtful
    case enrolKind
    case enrolPaidByMember
    case enrolPaidByUnion
    case enrolDay
    case enrolDoubt
    case enrolDue
    case enrolNothingDue
    case enrolNotDue
    case enrolOutsideWindow
    case enrolWindowClosed
    case enrolKindNotInScheme

    // Review
    case reviewPosition
    case reviewLeft
    case reviewDoubts
    case reviewDone
    case reviewNow
    case reviewPrevious
    case reviewCategoryNotCovered

    // Member form
    case memberName
    case memberDocumentKind
    case memberDocumentID
    case memberDocumentOther
    case memberNumber
    case memberSex
    case memberBorn
    case memberBranch
    case memberCategory
    case memberEarlyRetired
    case memberPhone
    case memberBranchNone
    case memberSummary
    case memberConverted
    case sexFemale
    case sexMale
    case categoryActive
    case categoryRetired
    case categoryNewEmploymentForm

    // Member page
    case memberPageStays
    case memberPageClaims
    case memberPageNoStays
    case memberPageNoClaims
    case memberPageNotEnrolled
    case memberPageOpenStay
    case memberPageInClaim
    case memberPageStayLine
    case memberPageEnrolledLine
    case memberPageEnrolledOut
    case memberPageClaimLine
    case memberPageClaimLineOne
    case memberPagePaid
    case memberPageTotal

    // Claim states
    case claimUndecided
    case claimApproved
    case claimRejected
    case claimWithdrawn
    case claimRevoked
    case decideReason
    case decideApprove
    case decideReject
    case decideWithdraw
    case decideRevoke
    case decidePay
    case decideChanged
    case decideUnsettled
    case decidePayDiffers
    case decideRemove
    case decideDay

    // Stay and claim forms
    case stayHospital
    case stayAdmitted
    case stayDischarged
    case stayExclusion
    case stayExclusionNone
    case stayAgainst
    case claimFiled
    case claimFiledBeforeDischarge
    case stayNotDesignated
    case printedHeading
    case fundsHeading
    case partsHeading
    case settlementHeading
    case claimLocked

    // Settlement fields
    case settlementTotalCost
    case settlementPooledFund
    case settlementSeriousIllness
    case settlementCivilServant
    case settlementEnterpriseSupplement
    case settlementMedicalAid
    case settlementOtherFunds
    case settlementFullySelfPaid
    case settlementOverLimit
    case settlementSelfPaidFirst
    case settlementSpecialCare
    case settlementPackageExcess
    case settlementInsuranceDeductible
    case settlementOutOfPocket
    case settlementPersonalAccount
    case settlementFamilyAccount
    case settlementCash

    // Breakdown
    case breakdownTitle
    case breakdownTitleUnfinished
    case breakdownNeedsTotal
    case breakdownNotGiven
    case breakdownAssumedInTerm
    case breakdownCannot
    case breakdownPayable
    case footCited
    case breakdownCovered
    case lineOutOfPocket
    case lineDifference
    case lineDeduct
    case lineDeductPartly
    case lineStayBase
    case lineBase
    case lineCarriedIn
    case lineRunningBase
    case lineSegment
    case lineSegmentOpen
    case lineSegmentEarlier
    case lineTermCeiling
    case lineRaised
    case lineWithheld
    case lineOneTimeTopUp
    case lineEntitlement
    case lineFiledTooLate
    case lineNotEnrolled
    case linePayable
    case footDeadline

    // What did not apply
    case unappliedDeductible
    case unappliedWithin
    case unappliedCeiling
    case unappliedMinimumReached
    case unappliedNothingToRaise
    case unappliedOneTimeNotReached
    case unappliedOneTimePaid
    case unappliedAllowancePaid
    case unappliedAllowanceWithoutStay

    // Notices
    case noticeOutsideTerm
    case noticeCrossesTerm
    case noticeExcluded
    case noticePrintedDiffers
    case noticeAccountsDiffer
    case noticeFiledTooLate
    case noticeNotEnrolled
    case noticeOneTimePaid
    case noticeProvisional
    case noticeProvisionalOne
    case noticeLaterClaims
    case noticeDecidedFigure
    case noticeOtherReading

    // Readings
    case readingRestart
    case readingRunningTotal
    case readingRaise
    case readingWithhold
    case readingOnce
    case readingTopUp
    case readingInsuredInService
    case readingInsuredAll

    // Faults beside fields
    case faultFiledTooLate
    case faultFiledInFuture
    case faultOverlap
    case faultTooLong
    case faultClaimsStand
    case faultRequired
    case faultAmount
    case faultAmountUnfinished
    case faultAmountTooLarge
    case faultAmountNegative
    case faultAmountDecimals
    case faultDay
    case faultDayUnfinished
    case faultDayImpossible
    case faultDischargeBeforeAdmission
    case faultDischargeInFuture
    case faultOutsideTerm
    case faultFundsAboveTotal
    case faultPartsAbove
    case faultIDLength
    case faultIDCharacter
    case faultIDBirth
    case faultIDCheck
    case faultIDFuture
    case faultIDDuplicate
    case faultNameTooLong
    case faultChoice
    case faultCategoryNotCovered
    case faultExclusionNotInScheme

    // Faults of saving
    case commitConflict
    case commitFailed
    case commitDuplicateDocument
    case commitStayClaimed
    case commitAlreadyEnrolled
    case commitClaimDecided
    case commitAlreadyPaid
    case commitStillReferred
    case commitOther
    case storeDiskFull
    case storePermission
    case storeReadOnly
    case storeReplaced
    case sameKey
    case storeIO
    case storeLocked
    case storeDamaged
    case storeDamagedFile
    case storeTorn
    case storeNewer
    case decideReasonNeeded
    case unappliedAbove
    case lineStayOutOfPocket
    case noticeReason
    case faultDates
    case faultSameStay
    case faultEarlyRetired
    case faultPhone
    case backAtRoot
    case lastField
    case askDiscard
    case askDropStay
    case askChangeKind
    case breakdownUnreadable
    case rosterFilterEmpty
    case keyClearSearch
    case keyClearSearchHelp
    case keyMoveInForm
    case keyMoveInFormHelp
    case keyChooseInForm
    case keyChooseInFormHelp

    // Dialogs
    case dialogYes
    case dialogCancel
    case dialogQuitTitle
    case dialogQuitKept
    case dialogQuitAnyway
    case dialogRestored
    case dialogSaved
    case helpTitle
    case helpClose
    case fieldErrors

    // Command line
    case cliAbstract
    case cliOpenAbstract
    case cliDemoAbstract
    case cliSampleAbstract
    case cliStoreHelp
    case cliTodayHelp
    case cliLanguageHelp
    case cliOperatorHelp
    case cliAsciiHelp
    case cliAmbiguousWidthHelp
    case cliThemeHelp
    case cliMembersHelp
    case cliFolderHelp
    case cliInvalidDay
    case cliInvalidLanguage
    case cliInvalidAmbiguousWidth
    case cliInvalidTheme
    case cliInvalidMembers
    case cliNotATerminal
    case cliUnsuitableTerminal
    case cliNoUTF8
    case cliStoreProblem
    case cliStoreNewer
    case cliStoreDamaged
    case cliStoreNotEmpty
    case cliStoreExists
    case cliSampleDone
    case cliSampleUse
}

extension Phrase {
    /// The case's name, by which the files of strings know it.
    var name: String { "\(self)" }
}
