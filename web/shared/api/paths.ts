import type * as T from './types'

/*
 * The endpoints the pages call, in the form openapi-fetch reads. Kept by hand beside docs/api-notes.md for endpoints
 * whose controllers are younger than the last generated schema.
 */
type Json<B> = { content: { 'application/json': B } }
type Answers<R> = { responses: { 200: Json<R>; default: { content: { 'application/problem+json': unknown } } } }
type Parameters_<Q, P> = { parameters: { query?: Q; path: P; header?: Record<string, string> } }
type NoPath<Q> = { parameters: { query?: Q; header?: Record<string, string> } }
type Read<R, Q = Query, P = undefined> = (P extends undefined ? NoPath<Q> : Parameters_<Q, P>) & Answers<R>
type Write<R, B, P = undefined> = Read<R, Query, P> & { requestBody: Json<B> }
type Act<R, P = undefined> = Read<R, Query, P>

export type Query = Record<string, string | number | boolean | undefined>
type Id = { id: string }

export interface paths {
  '/api/session': {
    get: Read<T.Me>
    post: Write<T.Me, { account: string; password: string }>
    delete: Act<void>
  }
  '/api/session/post': { put: Write<T.Me, { postId: string }> }
  '/api/session/password': { put: Write<T.Me, { oldPassword: string; newPassword: string }> }
  '/api/reveals': {
    post: Write<{ value: string; seconds: number }, { personId: string; number: 'ID' | 'PHONE'; purpose: string }>
  }
  '/api/session/first-administrator': {
    post: Write<
      T.Me,
      { token: string; account: string; name: string; password: string; placeCode: string; placeName: string }
    >
  }
  '/api/vocabulary': { get: Read<T.Vocabulary> }
  '/api/places': {
    get: Read<T.PlaceNode[], { parent?: string }>
    post: Write<{ places: number }, { code: string; name: string }>
  }
  '/api/places/file': { post: Write<{ places: number }, { file: string }> }
  '/api/places/{code}': { get: Read<T.PlaceNode, Query, { code: string }> }
  '/api/jobs/{id}': { get: Read<T.Job, Query, Id> }
  '/api/dashboard': { get: Read<T.Dashboard> }
  '/api/tasks': { get: Read<T.Page<T.Task>> }
  '/api/households': { get: Read<T.Page<T.HouseholdRow>> }
  '/api/households/{id}': {
    get: Read<T.Household, Query, Id>
    put: Write<T.Household, { address: string }, Id>
  }
  '/api/households/{id}/timeline': { get: Read<T.HouseholdEvent[], Query, Id> }
  '/api/households/{id}/lookers': { get: Read<T.Looker[], Query, Id> }
  '/api/imports': { get: Read<T.Page<T.ImportRun>>; post: Write<T.ImportUpload, { file: string }> }
  '/api/imports/targets': { get: Read<T.ImportTarget[]> }
  '/api/imports/{id}': { get: Read<T.ImportRun, Query, Id> }
  '/api/imports/{id}/sheets': { get: Read<T.ImportSheet[], Query, Id> }
  '/api/imports/{id}/mapping': {
    put: Write<
      { jobId: string },
      { sheets: { index: number; use: boolean; columns: { index: number; target: string | null }[] }[] },
      Id
    >
  }
  '/api/imports/{id}/faults': { get: Read<T.Page<T.ImportFault>, Query, Id> }
  '/api/imports/{id}/confirm': { post: Write<{ jobId: string }, { accept: string[] }, Id> }
  '/api/imports/{id}/undo': { post: Write<T.ImportRun, { reason: string }, Id> }
  '/api/schemes': { get: Read<T.SchemeRef[]> }
  '/api/cases': {
    get: Read<T.Page<T.CaseRow>>
    post: Write<
      { id: string },
      {
        householdId: string
        scheme: string
        procedure: string
        legalDate: string
        origin: string
        materials: { code: string; present: boolean }[]
      }
    >
  }
  '/api/cases/{id}': { get: Read<T.CaseFile, Query, Id> }
  '/api/cases/{id}/commands': {
    post: Write<T.CaseFile, { command: string; values: Record<string, unknown> }, Id>
  }
  '/api/cases/{id}/late-consents': {
    post: Write<{ id: string }, { step: string; legalDate: string; reason: string }, Id>
  }
  '/api/roster': {
    get: Read<T.RosterMember[], { place: string }>
    post: Write<{ personId: string }, { place: string; name: string; capacity: string }>
  }
  '/api/meetings': {
    get: Read<T.Page<T.MeetingRow>>
    post: Write<{ id: string }, { place: string; date: string; title: string; caseIds: string[] }>
  }
  '/api/meetings/{id}': { get: Read<T.Meeting, Query, Id> }
  '/api/meetings/{id}/attendance': { put: Write<T.Meeting, { present: string[] }, Id> }
  '/api/meetings/{id}/cases/{caseId}/recusals': {
    put: Write<T.Meeting, { personIds: string[]; grounds: Record<string, string> }, { id: string; caseId: string }>
  }
  '/api/meetings/{id}/cases/{caseId}/votes': {
    put: Write<
      T.Meeting,
      { for: number; against: number; abstain: number; opinion: string },
      { id: string; caseId: string }
    >
  }
  '/api/meetings/{id}/minutes': { put: Write<T.Meeting, { text: string; chair: string; recorder: string }, Id> }
  '/api/meetings/{id}/seal': { post: Act<T.Meeting, Id> }
  '/api/notices': {
    get: Read<T.Page<T.NoticeRow>>
    post: Write<{ id: string }, { kind: string; caseIds: string[]; place: string; days: number }>
  }
  '/api/notices/{id}': { get: Read<T.Notice, Query, Id> }
  '/api/notices/{id}/post': {
    post: Write<T.Notice, { legalDate: string; where: string; proofFileId: string }, Id>
  }
  '/api/notices/{id}/remove': { post: Write<T.Notice, { legalDate: string; proofFileId: string }, Id> }
  '/api/notices/{id}/objections': {
    post: Write<
      T.Notice & { receipt: string },
      { caseId: string; channel: string; name: string | null; phone: string | null; text: string },
      Id
    >
  }
  '/api/objections/{id}/answer': {
    post: Write<T.Objection, { answer: string; upheld: boolean; legalDate: string }, Id>
  }
  '/api/files': { post: Write<{ id: string; name: string; bytes: number; sha256: string }, { file: string }> }
  '/api/decisions/preview': {
    post: Write<T.BatchPreview, Batch>
  }
  '/api/decisions': {
    post: Write<T.BatchResult, Batch>
  }
  '/api/users': {
    get: Read<T.Page<T.UserRow>>
    post: Write<{ id: string; oneTimePassword: string | null }, { account: string; name: string; posts: NewPost[] }>
  }
  '/api/users/{id}/posts': { post: Write<{ postId: string }, NewPost, Id> }
  '/api/users/{id}/posts/{postId}/confirm': { post: Act<void, { id: string; postId: string }> }
  '/api/organisations': { get: Read<T.Organisation[], { parent?: string }> }
  '/api/organisations/{code}': { get: Read<T.Organisation, Query, { code: string }> }
  '/api/users/{id}/posts/{postId}': { delete: Act<void, { id: string; postId: string }> }
  '/api/users/{id}/lock': { post: Act<void, Id> }
  '/api/users/{id}/unlock': { post: Act<void, Id> }
  '/api/users/{id}/reset-password': { post: Act<{ id: string; oneTimePassword: string | null }, Id> }
  '/api/roles': { get: Read<T.Role[]> }
  '/api/audit': { get: Read<T.Page<T.AuditRow>> }
  '/api/audit/seals': {
    get: Read<{ latestSeal: { day: string; hash: string; rows: number } | null; intact: boolean }>
  }
  '/public/notices': { get: Read<T.PublicNoticeRow[]> }
  '/public/notices/{code}': { get: Read<T.PublicNotice, Query, { code: string }> }
  '/public/announcements': { get: Read<T.PublicNoticeRow[]> }
  '/public/announcements/{code}': { get: Read<T.PublicNotice, Query, { code: string }> }
  '/public/notices/{code}/objections': {
    post: Write<
      { receipt: string },
      {
        entryNo: number | null
        anonymous: boolean
        name: string | null
        phone: string | null
        text: string
        website: string
      },
      { code: string }
    >
  }
  '/public/objections/{receipt}': { get: Read<T.ObjectionStatus, Query, { receipt: string }> }
}

export interface Batch {
  kind: T.BatchKind
  caseIds: string[]
  outcome: T.BatchOutcome
  opinion?: string
  document?: string | null
  legalDate?: string
  backTo?: string | null
}

export interface NewPost {
  role: string
  nodeKind: 'PLACE' | 'ORG'
  nodeCode: string
  from: string
  to: string | null
}
