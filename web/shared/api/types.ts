import type { PlainDate } from '../rules/dates'

export interface Page<T> {
  items: T[]
  /** Cursor of the next page; null on the last. */
  next?: string | null
  total: number
  /** False when there are more than the server counted. */
  totalIsExact?: boolean
}

export interface PlaceRef {
  code: string
  name: string
  path?: string | null
}

export interface PlaceNode {
  code: string
  name: string
  level: string
  parentCode?: string | null
  hasChildren: boolean
}

export interface Post {
  postId: string
  role: string
  roleLabel: string
  nodeKind: 'PLACE' | 'ORG'
  nodeCode: string
  nodeName: string
  from?: PlainDate | null
  to?: PlainDate | null
}

export interface Me {
  userId: string
  account: string
  name: string
  mustChangePassword: boolean
  posts: Post[]
  activePostId: string | null
  permissions: string[]
  serverToday: PlainDate
}

export interface Job {
  id: string
  kind: string
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'
  done: number
  total: number
  message?: string | null
  problem?: unknown
}

export interface TimelineEvent {
  at: string | null
  legalDate?: PlainDate | null
  kind: string
  title: string
  who?: string | null
  role?: string | null
  opinion?: string | null
  mode?: StepMode | null
  clause?: string | null
}

export type StepMode = 'HERE' | 'LATE' | 'OUTSIDE' | 'OPENING'

export interface Dashboard {
  /** When the stock was counted. */
  asOf: string
  counts: { key: string; value: number; link: string }[]
  series: {
    casesByStep: { key: string; label: string; value: number }[]
    decisionsByMonth: { month: string; granted: number; refused: number }[]
    householdsByPlace: { code: string; name: string; value: number }[]
  }
}

export interface Task {
  id: string
  kind: string
  kindLabel: string
  title: string
  subject: { kind: 'CASE' | 'MEETING' | 'NOTICE' | 'IMPORT' | 'OBJECTION'; id: string; label: string }
  place: PlaceRef | null
  deadline: PlainDate | null
  daysLeft: number | null
  clause?: string | null
  state: 'OPEN' | 'DONE'
}

export interface HouseholdRow {
  id: string
  number: string | null
  headName: string
  members: number
  placeCode: string
  /** Codes of the vocabulary's list `household_kind` or of a scheme. */
  categories: string[]
  state: 'active' | 'closed'
  updatedAt: string
}

export interface AdoptedGroup {
  group: string
  label: string
  versionId: string
  validFrom: PlainDate
  statementIds: string[]
  /** By vocabulary code; money in fen, quantities in hundredths. */
  values: Record<string, FactValue>
}

export type FactValue = string | number | boolean | string[] | null

export interface HouseholdMember {
  personId: string
  name: string
  relation: string
  sex: string | null
  birthDate: PlainDate | null
  numbers: { idMasked: string | null; noIdReason: string | null; phoneMasked: string | null }
  facts: AdoptedGroup[]
}

export interface Recognition {
  kind: 'opening' | 'procedure'
  category: string
  basis: string
  documentNumber: string | null
  recognisedOn: PlainDate
  endedOn: PlainDate | null
}

export interface Household {
  household: HouseholdRow
  version: number
  address: string | null
  members: HouseholdMember[]
  facts: AdoptedGroup[]
  recognitions: Recognition[]
}

export interface HouseholdEvent {
  legalDate: PlainDate
  recordedAt: string | null
  kind: string
  title: string
  source: string
  who: string | null
}

export interface Looker {
  at: string
  who: string
  action: string
  purpose: string | null
}

export interface FactWords {
  code: string
  label: string
  type: 'TEXT' | 'BOOL' | 'COUNT' | 'MONEY' | 'DATE' | 'CODE' | 'CODES' | 'QUANTITY'
  unit: string
  list: string | null
  clause: string
}

export interface Vocabulary {
  version: number
  groups: { code: string; label: string; facts: FactWords[] }[]
  lists: Record<string, Record<string, string>>
}

export interface SheetColumn {
  index: number
  header: string
  samples: string[]
  proposal: string | null
  confidence: number
}

export interface ImportSheet {
  index: number
  name: string
  headerRow: number | null
  rows: number
  use?: boolean
  columns: SheetColumn[]
}

export interface ImportUpload {
  id: string
  fileName: string
  format: string
  encoding?: string | null
  sheets: ImportSheet[]
}

export interface ImportTarget {
  code: string
  label: string
  group: string
  required: boolean
}

export type ImportState = 'UPLOADED' | 'MAPPED' | 'CHECKING' | 'CHECKED' | 'IMPORTING' | 'DONE' | 'UNDONE' | 'FAILED'

export interface ImportSummary {
  households: number
  persons: number
  newPersons: number
  updatedPersons: number
  unchanged: number
  refusedHouseholds: number
  warnings: number
  questions: number
}

export interface ImportRun {
  id: string
  state: ImportState
  fileName: string
  summary: ImportSummary | null
  jobId?: string | null
  undoable: boolean
  undoBlockedWhy?: string | null
  by: string
  at: string
}

export type Severity = 'ERROR' | 'QUESTION' | 'WARNING' | 'NOTE'

export interface ImportFault {
  sheet: string
  row: number
  column: string
  header: string
  value: string
  severity: Severity
  code: string
  what: string
  why: string
  todo: string
}

export type CaseState = 'OPEN' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'STOPPED'

export interface CaseRow {
  id: string
  number: string
  unitLabel: string
  place: PlaceRef
  schemeLabel: string
  step: string
  stepLabel: string
  turn: string | null
  deadline: PlainDate | null
  daysLeft: number | null
  state: CaseState
  flags: string[]
}

export interface CaseStep {
  id: string
  kind: string
  label: string
  state: 'DONE' | 'CURRENT' | 'WAITING' | 'SKIPPED' | 'SENT_BACK'
  clause: { id: string; words: string } | null
  roleLabel: string | null
  mode: StepMode | null
  legalDate: PlainDate | null
  recordedAt: string | null
  deadline: PlainDate | null
  result: string | null
}

export type FieldType =
  'TEXT' | 'LONG_TEXT' | 'DATE' | 'INTEGER' | 'CHOICE' | 'MULTI_CHOICE' | 'CHECK' | 'FILE' | 'PERSONS'

export interface ActionField {
  name: string
  label: string
  type: FieldType
  required: boolean
  options?: { value: string; label: string }[] | null
  hint?: string | null
  value?: string | number | boolean | string[] | null
}

export interface CaseAction {
  command: string
  label: string
  effect: string
  irreversible: boolean
  sheet: { kind: SheetKind; id: string } | null
  fields: ActionField[]
}

export type SheetKind = 'MEETING' | 'NOTICE' | 'ANNOUNCEMENT' | 'DECISION' | 'REVIEW'

export interface Assessment {
  status: 'ENJOYING' | 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN' | 'FOR_A_BODY'
  findings: {
    id: string
    label: string
    result: 'MET' | 'NOT_MET' | 'UNKNOWN' | 'FOR_A_BODY'
    why: string
    clause: string
  }[]
}

export interface CaseFile {
  id: string
  number: string
  household: { id: string; label: string }
  place: PlaceRef
  scheme: { code: string; label: string; version: string }
  state: CaseState
  stateLabel: string
  turn: { roleLabel: string; who: string | null } | null
  deadline: PlainDate | null
  daysLeft: number | null
  amountFen: number | null
  assessment: Assessment | null
  steps: CaseStep[]
  actions: CaseAction[]
  sheets: { kind: SheetKind; id: string; label: string }[]
  objections: { id: string; code: string; state: string; receivedOn: PlainDate; answeredOn: PlainDate | null }[]
  timeline: TimelineEvent[]
}

export interface SchemeRef {
  code: string
  label: string
  procedures: { id: string; label: string }[]
  materials: { code: string; label: string; required: boolean; onlyIf: string | null }[]
}

export interface MeetingRow {
  id: string
  title: string
  place: PlaceRef
  date: PlainDate | null
  state: 'PLANNED' | 'OPEN' | 'SEALED'
  cases: number
  present: number
  invited: number
}

export interface MeetingCase {
  caseId: string
  label: string
  recusals: { personId: string; name: string; ground: string; declared: boolean }[]
  votes: { for: number; against: number; abstain: number } | null
  eligible: number
  outcome: 'PASSED' | 'NOT_PASSED' | null
  opinion: string | null
}

export interface Meeting {
  id: string
  title: string
  place: PlaceRef
  date: PlainDate | null
  state: 'PLANNED' | 'OPEN' | 'SEALED'
  electorate: { total: number; quorum: number; present: number; reached: boolean; clause: string }
  chair: string | null
  recorder: string | null
  attendees: { personId: string; name: string; capacity: string; present: boolean }[]
  cases: MeetingCase[]
  minutes: string | null
  actions: string[]
}

export interface NoticeRow {
  id: string
  code: string
  kind: 'NOTICE' | 'ANNOUNCEMENT'
  title: string
  place: PlaceRef
  state: 'DRAFT' | 'POSTED' | 'REMOVED' | 'CLOSED'
  postedOn: PlainDate | null
  lastDay: PlainDate | null
  daysLeft: number | null
  cases: number
  objectionsOpen: number
}

export interface Objection {
  id: string
  code: string
  caseId: string
  label: string
  state: 'RECEIVED' | 'INVESTIGATING' | 'ANSWERED'
  receivedOn: PlainDate
  anonymous: boolean
  text: string
  answer: string | null
  answeredOn: PlainDate | null
  upheld: boolean | null
}

export interface Notice extends NoticeRow {
  dayRule: string
  clause: string
  clauseWords?: string | null
  publicUrl: string | null
  entries: { caseId: string; label: string; shown: { label: string; value: string }[] }[]
  postings: { where: string; postedOn: PlainDate; by: string; proofFileId: string | null }[]
  objections: Objection[]
  actions: string[]
}

export type BatchKind = 'REVIEW' | 'DECISION'
export type BatchOutcome = 'PASS' | 'SEND_BACK' | 'GRANT' | 'REFUSE'

export interface BatchPreview {
  count: number
  amountFen: number | null
  ready: { caseId: string; label: string; place: PlaceRef }[]
  warnings: { caseId: string; label: string; what: string; todo: string }[]
  refused: { caseId: string; label: string; code: string; what: string; why: string }[]
}

export interface BatchResult {
  done: string[]
  failed: { caseId: string; label: string; code: string; what: string; why: string; todo: string }[]
}

export interface UserPost extends Post {
  state: 'IN_FORCE' | 'WAITING' | 'FUTURE' | 'OVER'
}

export interface UserRow {
  id: string
  account: string
  name: string
  state: 'ACTIVE' | 'LOCKED' | 'CLOSED'
  posts: UserPost[]
  lastSignIn: string | null
  mustChangePassword: boolean
}

export interface Organisation {
  code: string
  name: string
  kind: string
  parentCode: string | null
  placeCode: string
}

export interface Role {
  code: string
  label: string
  seats: ('VILLAGE' | 'TOWNSHIP' | 'COUNTY_UP' | 'PLACE' | 'ORGANISATION')[]
  fourEyes: boolean
  permissions: { code: string; label: string }[]
  clashesWith: { code: string; label: string; why: string }[]
  users: number
}

export interface AuditRow {
  seq: number
  at: string
  kind: 'CHANGE' | 'LOOK' | 'SIGN_IN'
  action: string
  who: { accountId: string | null; name: string; role: string | null }
  subject: { kind: string; id: string }
  purpose: string | null
  detail: { json: string; sealed: boolean }
}

export interface PublicNoticeRow {
  code: string
  kind: 'NOTICE' | 'ANNOUNCEMENT'
  title: string
  placeName: string
  postedOn: PlainDate
  lastDay: PlainDate | null
  daysLeft: number | null
}

export interface PublicNotice extends PublicNoticeRow {
  basis: string
  clause: string
  countingRule: string
  contact: { office: string; phone: string }
  objectionsUntil: PlainDate | null
  entries: {
    no: number
    unit: string
    placeName: string
    schemeLabel: string
    shown: { label: string; value: string }[]
  }[]
  objectionsOpen: boolean
}

export interface ObjectionStatus {
  receipt: string
  noticeTitle: string
  state: 'RECEIVED' | 'INVESTIGATING' | 'ANSWERED'
  receivedOn: PlainDate
  answerBy: PlainDate | null
  answer: string | null
  answeredOn: PlainDate | null
  upheld: boolean | null
}

export interface RosterMember {
  personId: string
  name: string
  capacity: 'representative' | 'cadre' | 'team'
}
