import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const runtimeGlobals = ['process', 'console'].map((name) => ({
  name,
  message: 'only src/cli/ talks to the process and the terminal; pass what you need as an argument',
}));

/** Node 20 loses the timer (nodejs/node#57736). */
const lostTimers = ['any', 'timeout'].map((property) => ({
  object: 'AbortSignal',
  property,
  message: 'model/deadline.ts owns timers: deadline() or follow()',
}));

const ownTimers = {
  selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/]',
  message: 'model/deadline.ts owns timers: deadline() or sleep()',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'reports/', '**/vendor/', 'coverage/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers and booleans read well in a template; objects do not, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A leading underscore says "required by the signature, not used here".
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Event handlers of node:http and node:net take async functions; each catches its own errors.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // `() => socket.end()` is how Node's own documentation writes callbacks.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Index checks are on in the compiler; a `!` where a test has just made sure of it is clearer than a second throw.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Interfaces of probes and drivers are asynchronous although some implementation needs no await.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...lostTimers] },
  },
  {
    // The TLS engine is a library of its own, with a scheduler that ends all its timers.
    files: ['src/**/*.ts'],
    ignores: ['src/tls-checker/**', 'src/model/deadline.ts'],
    rules: {
      'no-restricted-syntax': ['error', ownTimers],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { regexp },
    // Text from outside may be of any length: an expression takes time that grows with it, and no faster.
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    files: ['src/{network,login,probes}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/pages/(html|page|security-txt)\\.ts$',
              importNamePattern: '^read',
              message: 'what comes from outside is read by read() of reading/read.ts, which can be stopped',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-restricted-globals': ['error', ...runtimeGlobals] },
  },
  {
    files: ['checks', 'judge', 'mail', 'pages', 'plan', 'policies', 'report', 'safeguards', 'statement', 'texts'].map(
      (folder) => `src/${folder}/**/*.ts`,
    ),
    rules: {
      'no-restricted-properties': [
        'error',
        ...lostTimers,
        { object: 'Date', property: 'now', message: 'time is data: collectedAt and --as-of' },
        { object: 'Math', property: 'random', message: 'judging and reporting are deterministic' },
      ],
      'no-restricted-syntax': [
        'error',
        ownTimers,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'time is data: collectedAt and --as-of',
        },
      ],
    },
  },
  {
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
);
