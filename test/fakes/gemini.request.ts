import { isRecord, type RecordedRequest } from './fake-server.types';
import { googleRefusal, refuseUnknownFields, requireObjectBody } from './google-api';
import type { GeminiModel } from './gemini-models.data';
import type { GeminiCall } from './gemini.types';

const BODY_FIELDS = [
  'contents',
  'systemInstruction',
  'system_instruction',
  'tools',
  'toolConfig',
  'tool_config',
  'safetySettings',
  'safety_settings',
  'generationConfig',
  'generation_config',
  'cachedContent',
  'labels',
  'serviceTier',
  'store',
  'model',
];
const CONFIG_FIELDS = [
  'candidateCount',
  'stopSequences',
  'maxOutputTokens',
  'temperature',
  'topP',
  'topK',
  'seed',
  'presencePenalty',
  'frequencyPenalty',
  'responseMimeType',
  'responseSchema',
  'responseJsonSchema',
  '_responseJsonSchema',
  'responseLogprobs',
  'logprobs',
  'responseModalities',
  'thinkingConfig',
  'mediaResolution',
  'enableEnhancedCivicAnswers',
  'speechConfig',
  'imageConfig',
];
const PART_FIELDS = [
  'text',
  'thought',
  'thoughtSignature',
  'inlineData',
  'fileData',
  'functionCall',
  'functionResponse',
  'executableCode',
  'codeExecutionResult',
  'partMetadata',
  'videoMetadata',
  'mediaResolution',
];
const LEVELS = ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'];
const HARM_CATEGORIES = ['HARASSMENT', 'HATE_SPEECH', 'SEXUALLY_EXPLICIT', 'DANGEROUS_CONTENT', 'CIVIC_INTEGRITY'].map(
  (name) => `HARM_CATEGORY_${name}`,
);
const THRESHOLDS = ['BLOCK_LOW_AND_ABOVE', 'BLOCK_MEDIUM_AND_ABOVE', 'BLOCK_ONLY_HIGH', 'BLOCK_NONE', 'OFF'];

/** Checks a generate call as the vendor does and reads what the script needs from it. */
export function parseGeminiCall(
  request: RecordedRequest,
  name: string,
  model: GeminiModel,
  isStream: boolean,
): GeminiCall {
  const body = requireObjectBody(request);
  refuseUnknownFields(body, BODY_FIELDS);
  const contents = body.contents;
  if (!Array.isArray(contents) || contents.length === 0)
    throw googleRefusal(400, '* GenerateContentRequest.contents: contents is not specified');
  contents.forEach((content, index) => checkContent(content, `contents[${index}]`));
  checkSignatures(contents, model);
  checkSafety(body.safetySettings ?? body.safety_settings);
  checkTools(body.tools);
  const config = body.generationConfig ?? body.generation_config ?? {};
  if (!isRecord(config)) throw googleRefusal(400, "Invalid value at 'generation_config'");
  checkConfig(config, model);
  return {
    model: name,
    isStream,
    body,
    systemText: textOf(body.systemInstruction ?? body.system_instruction),
    userText: textOf(contents.filter((content) => isRecord(content) && content.role !== 'model').at(-1)),
    wantsJson: config.responseMimeType === 'application/json',
    responseSchema: config.responseSchema ?? config.responseJsonSchema,
  };
}

function checkContent(content: unknown, at: string): void {
  if (!isRecord(content)) throw googleRefusal(400, `Invalid value at '${at}'`);
  refuseUnknownFields(content, ['role', 'parts'], at);
  if (content.role !== undefined && content.role !== 'user' && content.role !== 'model')
    throw googleRefusal(400, 'Please use a valid role: user, model.');
  if (partsOf(content).length === 0)
    throw googleRefusal(400, `* GenerateContentRequest.${at}.parts: contents.parts must not be empty.`);
  for (const part of partsOf(content)) {
    if (!isRecord(part)) throw googleRefusal(400, `Invalid value at '${at}.parts'`);
    refuseUnknownFields(part, PART_FIELDS, `${at}.parts`);
    if (isRecord(part.functionResponse) && !isRecord(part.functionResponse.response))
      throw googleRefusal(
        400,
        `Invalid value at '${at}.parts[0].function_response.response' (type.googleapis.com/google.protobuf.Struct)`,
      );
  }
}

/** In the current turn (after the last user text) each step's first function call must carry its signature. */
function checkSignatures(contents: unknown[], model: GeminiModel): void {
  if (model.thinking !== 'level') return;
  const turnStart = contents.findLastIndex(
    (content) => isRecord(content) && content.role !== 'model' && textOf(content) !== '',
  );
  for (const content of contents.slice(turnStart + 1)) {
    if (!isRecord(content) || content.role !== 'model') continue;
    const first = partsOf(content).find((part) => isRecord(part) && isRecord(part.functionCall));
    if (isRecord(first) && typeof first.thoughtSignature !== 'string')
      throw googleRefusal(400, 'Function call is missing a thought_signature in functionCall parts.');
  }
}

function checkSafety(settings: unknown): void {
  if (settings === undefined) return;
  for (const setting of Array.isArray(settings) ? settings : [settings]) {
    const isValid =
      isRecord(setting) &&
      HARM_CATEGORIES.includes(String(setting.category)) &&
      THRESHOLDS.includes(String(setting.threshold));
    if (!isValid)
      throw googleRefusal(400, `Invalid value at 'safety_settings' (TYPE_ENUM), ${JSON.stringify(setting)}`);
  }
}

function checkTools(tools: unknown): void {
  for (const tool of Array.isArray(tools) ? tools : []) {
    const declarations: unknown[] =
      isRecord(tool) && Array.isArray(tool.functionDeclarations) ? tool.functionDeclarations : [];
    for (const declaration of declarations) {
      if (!isRecord(declaration) || !/^[A-Za-z_][A-Za-z0-9_.:-]{0,127}$/.test(String(declaration.name)))
        throw googleRefusal(400, 'Invalid function name.');
      if (declaration.parameters !== undefined && declaration.parametersJsonSchema !== undefined)
        throw googleRefusal(400, 'parameters and parameters_json_schema cannot both be set.');
    }
  }
}

function checkConfig(config: Record<string, unknown>, model: GeminiModel): void {
  refuseUnknownFields(config, CONFIG_FIELDS, 'generation_config');
  const { maxOutputTokens, thinkingConfig } = config;
  const isCapValid =
    maxOutputTokens === undefined ||
    (Number.isInteger(maxOutputTokens) && Number(maxOutputTokens) >= 1 && Number(maxOutputTokens) <= 65_536);
  if (!isCapValid) throw googleRefusal(400, 'max_output_tokens must be between 1 and 65536.');
  if (config.responseSchema !== undefined && config.responseJsonSchema !== undefined)
    throw googleRefusal(400, 'response_schema and response_json_schema cannot both be set.');
  if (!isRecord(thinkingConfig)) return;
  refuseUnknownFields(
    thinkingConfig,
    ['thinkingLevel', 'thinkingBudget', 'includeThoughts'],
    'generation_config.thinking_config',
  );
  const { thinkingLevel, thinkingBudget } = thinkingConfig;
  if (thinkingLevel !== undefined && thinkingBudget !== undefined)
    throw googleRefusal(400, 'You can only set one of thinking budget and thinking level.');
  if (thinkingLevel === undefined) return;
  const level = typeof thinkingLevel === 'string' ? thinkingLevel.toUpperCase() : '';
  if (!LEVELS.includes(level))
    throw googleRefusal(400, `Invalid value at 'thinking_level' (TYPE_ENUM), ${JSON.stringify(thinkingLevel)}`);
  if (model.thinking === 'budget') throw googleRefusal(400, 'Thinking level is not supported for this model.');
  if (level === 'MINIMAL' && !model.allowsMinimal)
    throw googleRefusal(400, 'Thinking level MINIMAL is not supported for this model.');
}

function partsOf(content: Record<string, unknown>): unknown[] {
  // The JSON mapping takes a single object where a list is declared.
  if (Array.isArray(content.parts)) return content.parts;
  return content.parts === undefined ? [] : [content.parts];
}

function textOf(content: unknown): string {
  if (!isRecord(content)) return '';
  return partsOf(content)
    .map((part) => (isRecord(part) && typeof part.text === 'string' ? part.text : ''))
    .join('');
}
