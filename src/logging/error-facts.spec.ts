import { QueryFailedError } from 'typeorm';
import { AppError } from '../common/app-error';
import { errorFacts } from './error-facts';

class Away extends AppError {
  readonly kind = 'unavailable';
}

describe('what a log says about an error', () => {
  it('is type, message and frames of a bug', () => {
    const facts = errorFacts(new TypeError('no such thing'));
    expect(facts).toMatchObject({ type: 'TypeError', message: 'no such thing' });
    expect(facts.stack).toMatch(/^\s+at .*error-facts\.spec/);
    expect(Object.keys(facts)).toEqual(['type', 'message', 'stack']);
  });

  it('is the chain of causes, without frames, of a failure that we name', () => {
    const cause = new Error('vendor: timeout', { cause: new Error('socket hang up') });
    expect(errorFacts(new Away('Weather unavailable', { cause }))).toEqual({
      type: 'Away',
      message: 'Weather unavailable',
      causes: ['Error: vendor: timeout', 'Error: socket hang up'],
    });
  });

  it('has no frames of a database that is away', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(errorFacts(refused)).toEqual({ type: 'Error', message: 'connect ECONNREFUSED' });
    expect(errorFacts(new QueryFailedError('SELECT 1', [], refused))).toEqual({
      type: 'QueryFailedError',
      message: 'query failed: ECONNREFUSED',
    });
  });

  it('never holds the values of a query', () => {
    const driver = Object.assign(new Error('duplicate key: canary@example.edu'), { code: '23505', detail: 'canary' });
    const failed = new QueryFailedError('INSERT INTO users VALUES ($1)', ['canary@example.edu'], driver);
    expect(errorFacts(failed)).toMatchObject({ type: 'QueryFailedError', message: 'query failed: 23505' });
    expect(JSON.stringify(errorFacts(failed))).not.toContain('canary');
    expect(JSON.stringify(errorFacts(new Error('around it', { cause: failed })))).not.toContain('canary');
  });

  it('bears with what is no error at all', () => {
    expect(errorFacts('canary')).toEqual({ type: 'string', message: 'not an error' });
  });
});
