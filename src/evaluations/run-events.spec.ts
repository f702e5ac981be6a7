import { type RunEventData, runEvents } from './run-events';

const at = (agentsDone: number, state: RunEventData['state'] = 'running'): RunEventData => ({
  state,
  agentsDone,
  agentsTotal: 2,
});

async function told(looks: readonly RunEventData[], until: AbortSignal): Promise<string[]> {
  const left = [...looks];
  const events: string[] = [];
  for await (const event of runEvents({ look: async () => left.shift() ?? looks.at(-1)!, until }))
    events.push(event);
  return events;
}

describe('the events of a run', () => {
  it('tell where it stands and end when it is over', async () => {
    const events = await told([at(2, 'completed')], new AbortController().signal);
    expect(events).toEqual([
      'id: completed-2\nevent: state\ndata: {"state":"completed","agentsDone":2,"agentsTotal":2}\n\n',
    ]);
  });

  it('end when the process is asked to stop, so that nothing waits for them', async () => {
    const stopping = new AbortController();
    const events = runEvents({ look: async () => at(1), until: stopping.signal });
    expect((await events.next()).value).toContain('event: state');
    const next = events.next();
    stopping.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
