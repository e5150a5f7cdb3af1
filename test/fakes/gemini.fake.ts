import { FakeServer } from './fake-server';
import { jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { googleError, googleRefusal, googleStatusError, requireGoogleKey } from './google-api';
import { GEMINI_SERVICE, playScript, quotaError } from './gemini.answer';
import { defaultModels, type GeminiModel } from './gemini-models.data';
import { parseGeminiCall } from './gemini.request';
import { sampleFromSchema } from './gemini-schema-sample';
import type { GeminiCall, GeminiScript } from './gemini.types';

/** Gemini: `POST /v1beta/models/{model}:generateContent` and `:streamGenerateContent?alt=sse`, plus list and countTokens. */
export class GeminiFake extends FakeServer {
  readonly key: string;
  /** Played in order, one entry per valid generate call; `reply` answers once it is empty. */
  script!: GeminiScript[];
  /** The text for calls without a script entry. By default a sentence, or JSON after the response schema. */
  reply!: string | ((request: GeminiCall) => string);
  /** Valid generate calls so far, parsed. */
  readonly calls: GeminiCall[] = [];
  /** Defaults for scripts that set no timing of their own, in ms. */
  firstTokenDelayMs!: number;
  chunkDelayMs!: number;
  /** Models that exist; delete one to see 404. */
  models!: Map<string, GeminiModel>;

  constructor(options: { key?: string } = {}) {
    super();
    this.key = options.key ?? 'test-gemini-key';
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.script = [];
    this.reply = defaultReply;
    this.calls.length = 0;
    this.firstTokenDelayMs = 0;
    this.chunkDelayMs = 0;
    this.models = defaultModels();
  }

  protected answer(request: RecordedRequest): Reply {
    const match = /^\/(v1beta|v1)\/models(?:\/([^/:]+)(?::([A-Za-z]+))?)?$/.exec(request.path);
    if (!match) return googleError(404, 'Not Found');
    if (request.headers.authorization)
      throw googleRefusal(400, 'Multiple authentication credentials received. Please pass only one.');
    requireGoogleKey(request, this.key, GEMINI_SERVICE);
    const [, version, name, action] = match;
    if (name === undefined) return this.listModels();
    const model = this.models.get(name);
    if (!model)
      return googleError(
        404,
        `models/${name} is not found for API version ${version ?? ''}, or is not supported for this call.`,
      );
    if (action === undefined && request.method === 'GET') return jsonReply(modelBody(name));
    if (request.method !== 'POST') return googleError(404, 'Not Found');
    if (action === 'countTokens') return jsonReply({ totalTokens: Math.max(1, Math.ceil(request.body.length / 4)) });
    if (action !== 'generateContent' && action !== 'streamGenerateContent')
      return googleError(404, `models/${name} does not offer ${action ?? ''}.`);
    return this.generate(request, name, model, action === 'streamGenerateContent');
  }

  protected override errorReply(status: number): Reply {
    if (status === 429) return quotaError('gemini-3.5-flash-lite', 'minute');
    if (status === 503) return googleError(503, 'The model is overloaded. Please try again later.');
    return googleStatusError(status, GEMINI_SERVICE);
  }

  private generate(request: RecordedRequest, name: string, model: GeminiModel, isStream: boolean): Reply {
    const call = parseGeminiCall(request, name, model, isStream);
    this.calls.push(call);
    const script = this.script.shift() ?? {
      kind: 'text',
      text: typeof this.reply === 'string' ? this.reply : this.reply(call),
    };
    return playScript(script, {
      call,
      isSse: request.query.get('alt') === 'sse',
      modelVersion: model.routedTo ?? name,
      responseId: `sampleResponse${this.calls.length}`,
      timing: {
        firstTokenDelayMs: script.firstTokenDelayMs ?? this.firstTokenDelayMs,
        chunkDelayMs: script.chunkDelayMs ?? this.chunkDelayMs,
      },
    });
  }

  private listModels(): Reply {
    return jsonReply({ models: [...this.models.keys()].map(modelBody) });
  }
}

function modelBody(name: string): object {
  return {
    name: `models/${name}`,
    displayName: name,
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
    supportedGenerationMethods: ['generateContent', 'countTokens'],
  };
}

function defaultReply(call: GeminiCall): string {
  if (call.wantsJson) return JSON.stringify(sampleFromSchema(call.responseSchema));
  return 'Here is a calm spot a few minutes from you: Plum Lantern Coffee.';
}
