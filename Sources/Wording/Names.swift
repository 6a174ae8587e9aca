import MutualAid

extension Phrasebook {
    /// The name of an enrolment kind; that of an open one when there is none.
    public func name(_ kind: EnrolmentKind?) -> String {
        switch kind {
        case nil: self(.enrolmentOpen)
        case .continuing: self(.enrolmentContinuing)
        case .new: self(.enrolmentNew)
        case .transferredIn: self(.enrolmentTransferredIn)
        case .notParticipating: self(.enrolmentNotParticipating)
        }
    }

    /// The name of a category.
    public func name(_ category: MemberCategory) -> String {
        switch category {
        case .active: self(.categoryActive)
        case .retired: self(.categoryRetired)
        case .newEmploymentForm: self(.categoryNewEmploymentForm)
        }
    }

    /// The name of a sex.
    public func name(_ sex: Sex) -> String {
        switch sex {
        case .female: self(.sexFemale)
        case .male: self(.sexMale)
        }
    }

    /// What became of a claim, with its day.
    public func name(_ state: ClaimState) -> String {
        switch state {
        case .undecided: self(.claimUndecided)
        case .approved(let day): self(.claimApproved, day.description)
        case .rejected(let day, _): self(.claimRejected, day.description)
        case .withdrawn(let day, _): self(.claimWithdrawn, day.description)
        case .revoked(let day, _): self(.claimRevoked, day.description)
        }
    }

    /// The name of an amount on the settlement statement.
    public func name(_ field: SettlementField) -> String {
        switch field {
        case .totalCost: self(.settlementTotalCost)
        case .pooledFund: self(.settlementPooledFund)
        case .seriousIllness: self(.settlementSeriousIllness)
        case .civilServant: self(.settlementCivilServant)
        case .enterpriseSupplement: self(.settlementEnterpriseSupplement)
        case .medicalAid: self(.settlementMedicalAid)
        case .otherFunds: self(.settlementOtherFunds)
        case .fullySelfPaid: self(.settlementFullySelfPaid)
        case .overLimit: self(.settlementOverLimit)
        case .selfPaidFirst: self(.settlementSelfPaidFirst)
        case .specialCare: self(.settlementSpecialCare)
        case .packageExcess: self(.settlementPackageExcess)
        case .insuranceDeductible: self(.settlementInsuranceDeductible)
        case .outOfPocket: self(.settlementOutOfPocket)
        case .personalAccount: self(.settlementPersonalAccount)
        case .familyAccount: self(.settlementFamilyAccount)
        case .cash: self(.settlementCash)
        }
    }

    /// What an ambiguous place is about.
    public func title(of choice: ReadingChoice) -> String {
        switch choice {
        case .acrossClaims: self(.readingOfClaims)
        case .minimum: self(.readingOfMinimum)
        case .oneTime: self(.readingOfOneTime)
        case .participationBase: self(.readingOfParticipation)
        case .ageLimit: self(.readingOfAge)
        }
    }

    /// The name of a way of reading an ambiguous place.
    public func name(_ choice: ReadingChoice) -> String {
        switch choice {
        case .acrossClaims(.restart): self(.readingRestart)
        case .acrossClaims(.runningTotal): self(.readingRunningTotal)
        case .acrossClaims(.perClaim): self(.readingPerClaim)
        case .acrossClaims(.perStay): self(.readingPerStay)
        case .minimum(.raise): self(.readingRaise)
        case .minimum(.withhold): self(.readingWithhold)
        case .oneTime(.once): self(.readingOnce)
        case .oneTime(.topUp): self(.readingTopUp)
        case .participationBase(.insuredInService): self(.readingInsuredInService)
        case .participationBase(.insuredAll): self(.readingInsuredAll)
        case .participationBase(.eligible): self(.readingEligible)
        case .ageLimit(.excluded): self(.readingAgeExcluded)
        case .ageLimit(.included): self(.readingAgeIncluded)
        }
    }

    /// The name of an exclusion; its code when the scheme doesn't list it.
    public func name(_ code: ExclusionCode, in scheme: Scheme) -> String {
        scheme.exclusion(code).map { self($0.name) } ?? code.rawValue
    }
}
