import type { Plan, PlanContent, PlanOffer } from '@shared/api/types'
import { plusDays } from '@shared/rules/dates'

export interface GoalInput {
  text: string
  unit: string
  from: string
  to: string
  dueOn: string
}

export interface MeasureInput {
  kind: PlanOffer['kind']
  text: string
  unit: string
  startsOn: string
  dueOn: string
  steps: { text: string; clause: string; dueOn: string }[]
}

export interface PlanForm {
  situation: string
  causes: string[]
  changeReason: string
  goals: GoalInput[]
  measures: MeasureInput[]
}

const HALF_A_YEAR = 183

export const emptyGoal = (): GoalInput => ({ text: '', unit: '', from: '', to: '', dueOn: '' })

export const emptyForm = (): PlanForm => ({
  situation: '',
  causes: [],
  changeReason: '',
  goals: [emptyGoal()],
  measures: [],
})

/** A measure of the kind with the substeps that the scheme names, half a year long until somebody says otherwise. */
export function measureOf(offer: PlanOffer, today: string): MeasureInput {
  const dueOn = today ? plusDays(today, HALF_A_YEAR) : ''
  return {
    kind: offer.kind,
    text: '',
    unit: '',
    startsOn: today,
    dueOn,
    steps: offer.steps.map((step) => ({ text: step.text, clause: step.clause, dueOn })),
  }
}

/** What the plan in force says, to be changed into the next version. */
export function fromPlan(plan: Plan): PlanForm {
  return {
    situation: plan.situation,
    causes: [...plan.causes],
    changeReason: '',
    goals: plan.goals.map((goal) => ({
      text: goal.text,
      unit: goal.unit ?? '',
      from: goal.from === null || goal.from === undefined ? '' : String(goal.from),
      to: goal.to === null || goal.to === undefined ? '' : String(goal.to),
      dueOn: goal.dueOn,
    })),
    measures: plan.measures.map((measure) => ({
      kind: measure.kind,
      text: measure.text,
      unit: measure.unit,
      startsOn: measure.term.startsOn,
      dueOn: measure.term.dueOn,
      steps: measure.steps.map(({ text, clause, dueOn }) => ({ text, clause, dueOn })),
    })),
  }
}

const figure = (typed: string) => (/^-?\d+$/.test(typed.trim()) ? Number(typed.trim()) : null)

/** What is sent: figures as numbers, empty lines left out. */
export function asContent(form: PlanForm, change: boolean): PlanContent {
  return {
    situation: form.situation.trim(),
    causes: form.causes,
    changeReason: change ? form.changeReason.trim() : null,
    goals: form.goals
      .filter((goal) => goal.text.trim() !== '')
      .map((goal) => ({
        text: goal.text.trim(),
        unit: goal.unit.trim() || null,
        from: figure(goal.from),
        to: figure(goal.to),
        dueOn: goal.dueOn || null,
      })),
    measures: form.measures.map((measure) => ({
      ...measure,
      text: measure.text.trim(),
      unit: measure.unit.trim(),
      startsOn: measure.startsOn || null,
      dueOn: measure.dueOn || null,
      steps: measure.steps
        .filter((step) => step.text.trim() !== '')
        .map((step) => ({ ...step, dueOn: step.dueOn || null })),
    })),
  }
}
