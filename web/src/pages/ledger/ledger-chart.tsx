import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import type { Ledger, LedgerBy } from '../../api/types.ts';
import { shortIssuer } from '../../format/short-title.ts';
import { useNarrow } from '../../frame/use-screen.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { ledger as ledgerWords } from '../../locale/zh-CN/ledger.ts';
import { chartRows, labelOf } from './ledger-rows.ts';

addWords(ledgerWords);

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

const ROWS = 15;
const ROW_HEIGHT_PX = 26;
const LONGEST_LABEL = 18;
const LONGEST_LABEL_ON_PHONE = 10;
/** What is still too long is told apart by its end. */
const short = (label: string, longest: number) => (label.length > longest ? `…${label.slice(1 - longest)}` : label);

/** Hours as horizontal bars, one colour; the many small ones are one line of words, so that they do not dwarf the bars. */
export function LedgerChart({ ledger, by }: { ledger: Ledger; by: LedgerBy }) {
  const { t, word, hours, range } = useWords();
  const longest = useNarrow() ? LONGEST_LABEL_ON_PHONE : LONGEST_LABEL;
  const place = useRef<HTMLDivElement>(null);
  const { shown, rest } = useMemo(() => chartRows(ledger.rows, ROWS), [ledger]);
  const bars = useMemo(
    () =>
      shown.map((row) => ({
        label: by === 'issuer' ? shortIssuer(row.label) : labelOf(row, by, word),
        hours: row.hours,
      })),
    [shown, by, word],
  );
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 96, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'none' } },
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ label }) => short(label, longest)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#b9c2c4' } },
        axisLabel: { color: '#1d2527', fontSize: 13 },
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
            formatter: ({ value }: { value: unknown }) => hours(Number(value)),
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
  }, [bars, longest, t, hours]);
  const dates = range(ledger.from, ledger.to);
  return (
    <>
      <div
        ref={place}
        className="ledger-chart"
        role="img"
        aria-label={t('ledger.chart')}
        style={{ height: bars.length * ROW_HEIGHT_PX + 16 }}
      />
      <p className="small faint num">
        {rest
          ? t('ledger.chartRest', { range: dates, count: rest.count, hours: hours(rest.hours) })
          : t('ledger.chartAll', { range: dates })}
      </p>
    </>
  );
}
