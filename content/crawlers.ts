export interface Crawler {
  /** The name by which its operator says that robots.txt may speak to it. */
  name: string;
  operator: string;
  /** What the operator says that it collects for. */
  purpose: string;
}

/**
 * Robots that collect texts for language models, as their operators document them. Those that fetch a page because
 * somebody asks for it, or for a search that leads to it, bring readers and are not among them.
 */
export const aiCrawlers: readonly Crawler[] = [
  { name: 'AI2Bot', operator: 'Allen Institute for AI', purpose: 'collects texts to train open language models' },
  { name: 'Amazonbot', operator: 'Amazon', purpose: 'improves its services, and may train its models' },
  { name: 'Applebot-Extended', operator: 'Apple', purpose: 'not a robot: whether what Applebot read may train models' },
  { name: 'Bytespider', operator: 'ByteDance', purpose: 'collects texts to train its models' },
  {
    name: 'CCBot',
    operator: 'Common Crawl',
    purpose: 'collects an open copy of the web, which many models learn from',
  },
  { name: 'ClaudeBot', operator: 'Anthropic', purpose: 'collects texts to train its models' },
  { name: 'cohere-training-data-crawler', operator: 'Cohere', purpose: 'collects texts to train its models' },
  { name: 'Diffbot', operator: 'Diffbot', purpose: 'turns pages into data, which it sells for training as well' },
  { name: 'FacebookBot', operator: 'Meta', purpose: 'collects texts to train models of speech' },
  { name: 'Google-Extended', operator: 'Google', purpose: 'not a robot: whether what Googlebot read may train Gemini' },
  { name: 'GPTBot', operator: 'OpenAI', purpose: 'collects texts to train its models' },
  { name: 'meta-externalagent', operator: 'Meta', purpose: 'collects texts to train its models' },
  { name: 'PanguBot', operator: 'Huawei', purpose: 'collects texts to train its models' },
  { name: 'Timpibot', operator: 'Timpi', purpose: 'collects texts for an index that is offered for training' },
  { name: 'Webzio-Extended', operator: 'Webz.io', purpose: 'whether what it read may be sold for training' },
];
