import type { draftPapers as source } from '../zh-CN/papers-drafts.ts'

export const draftPapers: Record<keyof typeof source, string> = {
  'ruleDraft.unknown': 'to be filled in',
  'ruleDraft.procedureTitle': 'Occupational health procedure: {{post}}',
  'ruleDraft.scope': '1. Scope',
  'ruleDraft.scope.text': 'This document applies to {{firm}}. Posts: {{posts}}; hazards: {{hazards}}.',
  'ruleDraft.duties': '2. Duties',
  'ruleDraft.duties.text':
    'The person in charge ({{principal}}) approves this document and provides money and people; the occupational health manager ({{manager}}) carries it out, checks and records; workshops apply it; workers follow it and report what is wrong.',
  'ruleDraft.content': '3. What is done',
  'ruleDraft.records': '4. Records',
  'ruleDraft.records.text':
    'Records made under this document are kept by the occupational health manager and filed in the archive each year.',
  'ruleDraft.head.1':
    'The person in charge answers for prevention as a whole and hears a report every year.\nThe duties of each department, workshop and post are written down and signed.\nWhether they are met is checked every year, and the result is made known.',
  'ruleDraft.head.2':
    'The notice board shows rules, procedures, emergency measures and test results, and is kept current.\nPosts with severe hazards carry warning signs and explanations in Chinese.\nLabour contracts and changes of post state hazards, effects, protection and pay in writing, signed by the worker.',
  'ruleDraft.head.3':
    'Hazards of the catalogue are declared truthfully, and the receipt is kept.\nChanges of process, equipment, material, site or person in charge are declared in time.\nThe manager fills in the declaration, and the person in charge checks it.',
  'ruleDraft.head.4':
    'The person in charge, the manager and exposed workers are trained for the prescribed hours.\nWork begins after training and a test passed; changes of process or post are trained for again.\nSign-in, material, scores and photos of each training are kept.',
  'ruleDraft.head.5':
    'Each facility is listed with its keeper and its cycle of checks.\nIt is checked in that cycle; what fails is stopped, repaired and tested.\nNo facility is removed or stopped without leave.',
  'ruleDraft.head.6':
    'Kind, model and replacement of gear are set by post and hazard.\nGear is signed for and never replaced by money.\nWearing is taught, spot-checked and recorded.',
  'ruleDraft.head.7':
    'A named person monitors daily and sums up each quarter.\nA qualified institution tests and evaluates in the prescribed cycle, every exposed post and factor.\nResults are filed, reported and posted; what is over the limit is put right, and work resumes after a re-test within it.',
  'ruleDraft.head.8':
    'New plants, alterations, extensions and new technology are looked at for pre-evaluation at the feasibility stage.\nPre-evaluation, design, control-effect evaluation and acceptance follow one another, none before the one before has passed its review.\nEvaluations, reviews and acceptance are made known to the workers.',
  'ruleDraft.head.9':
    'Exams before, during and after work and in emergencies are arranged by person and factor at the firm’s cost.\nResults are given in writing; re-checks, contraindications and suspected cases are acted on one by one.\nEach worker has a file, and gets a stamped copy free of charge on leaving.',
  'ruleDraft.head.10':
    'After an acute accident, or when one threatens, rescue and control come at once, and the authority is told promptly.\nPeople who were or may have been hit are treated, examined and observed.\nThe cause is found and put right; report, measures and closing are kept on file.',
  'ruleDraft.head.11':
    'A plan for acute hazards names alarm, evacuation, treatment and contacts.\nFirst aid, washing and alarms are provided and checked, ready at any time.\nDrills are held and recorded, and the plan is revised after them.',
  'ruleDraft.head.12':
    'Each exposed post has its procedure, with hazards, protection and emergency measures.\nIt hangs at the post and is followed after training.\nIt is revised after changes; older versions are kept.',
  'ruleDraft.head.other':
    'What else laws and rules ask for is written down item by item: who, how, and which record.\nThe rules that apply are checked every year.',
  'ruleDraft.head.procedure':
    'Hazards of this post: {{hazards}}.\nBefore work: check facilities and gear; do not begin when they fail.\nDuring work: keep facilities running, wear gear properly, do not eat, drink or smoke at the workplace.\nAfter work: tidy up, store materials and gear, wash and change.\nWhen something is wrong: stop, leave and report at once.',
}
