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
    .command('doctor')
    .description('检查运行条件 — check everything the server needs, with the fix beside each failure')
    .action(async () => {
      const { doctor } = await import('./doctor.ts');
      process.exitCode = (await doctor()) ? 0 : 1;
    });
};
