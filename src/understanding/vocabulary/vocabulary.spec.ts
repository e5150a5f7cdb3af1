import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileVocabulary } from '../../../scripts/learn/compile';
import { VOCABULARY } from '../../../scripts/learn/folder';
import { levels } from '../../../scripts/learn/levels';
import { lexiconOf } from '../../../scripts/learn/pack';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { readCues } from '../cues';
import { readWords } from '../text/words';

describe('the vocabulary', () => {
  const { vocabulary, examples } = compileVocabulary(VOCABULARY);
  const lexicon = lexiconOf(vocabulary, levels());
  const read = (text: string) => readCues(readWords(text, lexicon), lexicon);

  it('is found in the example of every sense', () => {
    const lost = examples.filter(({ sense, text }) => !read(text).cues.some((cue) => cue.sense.id === sense));
    expect(lost).toEqual([]);
    expect(examples.length).toBeGreaterThan(3_000);
  });

  it('leaves English as it is, and glosses what is another language', () => {
    expect(read('can a wheelchair get in there').words).toEqual(['can', 'a', 'wheelchair', 'get', 'in', 'there']);
    expect(read('quiero tacos cerca de bobst')).toMatchObject({
      words: ['i', 'want', 'tacos', 'near', 'bobst'],
      language: 'es',
    });
    expect(read('附近有奶茶店吗').language).toBe('zh');
  });

  describe('in files that cannot stand', () => {
    const temporary = temporaryFolder();
    afterAll(() => temporary.remove());
    const compile = (name: string, text: string) => {
      const folder = join(temporary.path, name);
      mkdirSync(join(folder, 'glosses'), { recursive: true });
      writeFileSync(join(folder, 'things.yaml'), text);
      return () => compileVocabulary(folder);
    };
    const sense = (name: string, terms: string) => `    ${name}: { terms: [${terms}], example: any ${name} here }\n`;

    it('is refused where a term stands twice, in any number or form', () => {
      expect(
        compile(
          'twice',
          `- group: dish\n  senses:\n${sense('pizza', 'pizza, slice')}${sense('cake', '(cake|slices)')}`,
        ),
      ).toThrow('things.yaml: "slice" is in dish.pizza and in dish.cake');
    });

    it('is refused without an example, and with a term that no message can hold', () => {
      expect(compile('bare', '- group: dish\n  senses:\n    pizza: { terms: [pizza] }\n')).toThrow(
        'things.yaml: 0.senses.pizza.example',
      );
      expect(compile('capital', `- group: dish\n  senses:\n${sense('pizza', "Joe's")}`)).toThrow(
        'things.yaml: 0.senses.pizza.terms.0',
      );
    });

    it('takes alternatives apart', () => {
      const { vocabulary: small } = compile(
        'choice',
        `- group: dish\n  senses:\n${sense('pizza', '(get|buy) (a|) pizza')}`,
      )();
      expect(small.senses[0]![3]).toEqual(['get a pizza', 'get pizza', 'buy a pizza', 'buy pizza']);
    });
  });
});
