import type { Command } from 'commander';

export const addServeCommands = (program: Command): void => {
  program
    .command('serve')
    .description('启动服务 — start the server (what npm start runs)')
    .action(async () => {
      const { serveInForeground } = await import('./serve-foreground.ts');
      await serveInForeground();
    });
  program
    .command('demo')
    .description('用临时文件夹演示，停止后清除 — the sample county on a throw-away folder')
    .action(async () => (await import('./demo.ts')).demo());
  program
    .command('bench')
    .argument('<name>', '如 server/desk、web/live-check、reading/score — a measurement')
    .argument('[args...]', '交给它的参数 — arguments for it')
    .allowUnknownOption()
    .helpOption(false)
    .description('运行一项测量 — run a measurement of bench/')
    .action(async (name: string, args: string[]) => {
      process.exitCode = (await import('./bench.ts')).bench(name, args);
    });
  program
    .command('doctor')
    .description('检查运行条件 — check everything the server needs, with the fix beside each failure')
    .action(async () => {
      const { doctor } = await import('./doctor.ts');
      process.exitCode = (await doctor()) ? 0 : 1;
    });
};
