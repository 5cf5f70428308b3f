import type { components } from './schema'

/*
 * Short names for the shapes of schema.d.ts, which is written from the server's code. No shape is written here:
 * what the server calls otherwise, it calls otherwise.
 */
type S = components['schemas']

export interface Page<T> extends Omit<S['PageCaseViewRow'], 'items'> {
  items: T[]
}

export type PlaceRef = S['CaseViewNamed']
export type PlaceNode = S['Place']
export type Organisation = S['Organisation']
export type Post = S['PostView']
export type Me = S['Me']
export type Job = S['ImportRecordJob']
export type Dashboard = S['Dashboard']
export type Task = S['TaskTaskView']

export type HouseholdRow = S['HouseholdBrowserRow']
export type Household = S['HouseholdBrowserDetail']
export type HouseholdMember = S['HouseholdBrowserMember']
export type Recognition = S['HouseholdBrowserRecognition']
export type HouseholdEvent = S['HouseholdHistoryEvent']
export type Looker = S['HouseholdHistoryLooker']
export type AdoptedGroup = S['FactBookAdoptedGroup']
export type PersonRow = S['PersonBrowserFound']
export type Vocabulary = S['VocabularyWords']
export type FactWords = S['VocabularyFactWords']

export type ImportUpload = S['ImportRecordUpload']
export type ImportRun = S['ImportRecord']
export type ImportState = ImportRun['state']
export type ImportSummary = S['ImportRecordSummary']
export type ImportFault = S['ImportRecordFault']
export type Severity = ImportFault['severity']
export type ImportSheet = S['ImportShapeSheetView']
export type SheetColumn = S['ImportShapeColumnView']
export type ImportTarget = S['ImportTarget']

export type CaseRow = S['CaseViewRow']
export type CaseFile = S['CaseViewDetail']
export type CaseStep = S['CaseViewStep']
export type CaseAction = S['CaseViewAction']
export type ActionField = S['CaseViewField']
export type Assessment = S['CaseViewAssessment']
export type TimelineEvent = S['CaseViewEvent']
export type SchemeRef = S['SchemeViewsItem']

export type MeetingRow = S['MeetingPagesRow']
export type Meeting = S['MeetingPagesDetail']
export type MeetingCase = S['MeetingPagesCase']
export type NoticeRow = S['NoticeViewRow']
export type Notice = S['NoticeViewDetail']
export type Objection = S['NoticeViewObjection']
export type RosterMember = S['RosterMember']

export type Batch = S['DecisionBatch']
export type BatchKind = Batch['kind']
export type BatchOutcome = Batch['outcome']
export type BatchPreview = S['DecisionDeskPreview']
export type BatchResult = S['DecisionDeskDone']

export type UserRow = S['UserView']
export type UserPost = S['UserViewUserPost']
export type NewPost = S['UserNewPost']
export type Role = S['RoleRoleView']
export type AuditRow = S['AuditListItem']

export type PublicNoticeRow = S['PublicViewsItem']
export type PublicNotice = S['PublicViewsPage']
export type ObjectionStatus = S['PublicViewsAnswer']

export type DrawRow = S['DrawPagesRow']
export type Draw = S['DrawPagesDetail']

export type ChangeEntry = S['ChangeViewEntry']
export type ChangePreview = S['ChangeViewPreview']
export type Change = S['ChangeViewChange']
export type CustodyRow = S['CustodyDeskView']
export type PasswordReset = S['PasswordResetsWaiting']
export type PolicyItem = S['CardViewItem']
export type PolicyReason = S['CardViewReason']
export type FoundRow = S['FoundListRow']
export type FoundCount = S['FoundListCount']
export type FoundRunState = S['FoundRun']
export type Adoption = S['AdoptionsAdoption']
export type SchemeFigure = S['SchemeViewsFigure']
export type SelfCheckOutcome = S['SelfCheckOutcome']
export type SelfCheckQuestion = S['SelfCheckQuestion']
export type SelfCheckResult = S['SelfCheckResult']
export type DecisionReplay = S['KeptDecisionsReplay']
export type CaseLaw = S['LawPagesLaw']

export type MoneyAccount = S['LedgerBrowserAccount']
export type MoneyForm = S['FormBrowserRow']
export type MoneyPayment = S['FormBrowserPayment']
export type Disclosed = S['DisclosuresPublished']
