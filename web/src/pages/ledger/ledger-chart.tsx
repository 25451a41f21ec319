import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import type { Ledger, LedgerBy } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { useNarrow } from '../../frame/use-screen.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { chartRows, labelOf } from './ledger-rows.ts';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

const ROWS = 15;
const ROW_HEIGHT_PX = 26;
const LONGEST_LABEL = 18;
const LONGEST_LABEL_ON_PHONE = 10;
/** Names of one county begin alike: their ends tell them apart. */
const short = (label: string, longest: number) => (label.length > longest ? `…${label.slice(1 - longest)}` : label);

/** Hours as horizontal bars, one colour; the table below says the same in figures. */
export function LedgerChart({ ledger, by }: { ledger: Ledger; by: LedgerBy }) {
  const { t, word } = useWords();
  const longest = useNarrow() ? LONGEST_LABEL_ON_PHONE : LONGEST_LABEL;
  const place = useRef<HTMLDivElement>(null);
  const bars = useMemo(() => {
    const { shown, rest } = chartRows(ledger.rows, ROWS);
    const named = shown.map((row) => ({ label: labelOf(row, by, word), hours: row.hours }));
    return rest ? [...named, { label: t('ledger.rest', { count: rest.count }), hours: rest.hours }] : named;
  }, [ledger, by, word, t]);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 56, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'none' } },
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ label }) => short(label, longest)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#b9c2c4' } },
        axisLabel: { color: '#1d2527', fontSize: 12 },
      },
      series: [
        {
          type: 'bar',
          name: t('ledger.hours'),
          data: bars.map(({ hours }) => hours),
          itemStyle: { color: '#8fb8b8' },
          barMaxWidth: 16,
          label: {
            show: true,
            position: 'right',
            color: '#1d2527',
            formatter: ({ value }: { value: unknown }) => figure(Number(value)),
          },
        },
      ],
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [bars, longest, t]);
  return (
    <div
      ref={place}
      className="ledger-chart"
      role="img"
      aria-label={t('ledger.chart')}
      style={{ height: bars.length * ROW_HEIGHT_PX + 16 }}
    />
  );
}
