/** What happened in an incident, to whom, and what was done; its report and closing are steps of their own. */
export const EVENT = ['date', 'time', 'workplaceId', 'hazardIds', 'workerIds', 'hiv', 'description', 'actions']
