//! The bands of a release, drawn. It is drawn from the release alone, so it shows nothing more.
//!
//! `plotters` writes no title and no description, so they are put into what it has written.

use leadership_qualities::cohort::{Row, Thresholds};
use leadership_qualities::{Quality, Release};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use svg::node::Text as Words;
use svg::node::element::{Description, Title};

use super::common::names;

const TITLE: &str = "How a cohort of mentees rates its leadership qualities";
const SIZE: (u32, u32) = (960, 660);
const QUALITIES: usize = Quality::ALL.len();
/// Two colours that are told apart in every kind of colour vision, and in print.
const FAVOURABLE: RGBColor = RGBColor(0, 90, 156);
const DEVELOPING: RGBColor = RGBColor(240, 170, 60);
const WITHHELD: RGBColor = RGBColor(230, 230, 230);
const INK: RGBColor = RGBColor(40, 40, 40);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// An SVG with a bar for each quality: how favourable and developing ratings share it.
///
/// All bars are as long as each other. Were they as long as their counts, rounding alone would make
/// them differ.
pub(crate) fn draw(release: &Release) -> anyhow::Result<String> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
        area.fill(&WHITE)?;
        let (head, rest) = area.split_vertically(76);
        let (chart, foot) = rest.split_vertically(SIZE.1 - 76 - 34);
        draw_head(&head)?;
        draw_bars(&chart, release)?;
        let Thresholds {
            min_cell,
            rounding_base,
            ..
        } = release.policy().thresholds();
        let note = format!(
            "Counts are rounded to {rounding_base}. A row with fewer than {min_cell} people in a cell is \
             withheld."
        );
        foot.draw_text(&note, &style(15, INK, HPos::Left), (20, 12))?;
        area.present()?;
    }
    Ok(labelled(&svg, &description(release)))
}

/// The same SVG for a screen reader, and for a page of any width.
fn labelled(svg: &str, description: &str) -> String {
    let (title, words) = (Title::new(TITLE), Words::new(description));
    let title = title.set("id", "cohort-title");
    let description = Description::new()
        .set("id", "cohort-description")
        .add(words);
    let start = r#"<svg role="img" aria-labelledby="cohort-title cohort-description""#;
    let fixed = format!(r#"<svg width="{}""#, SIZE.0);
    let svg = svg.replacen(&fixed, start, 1);
    svg.replacen('>', &format!(">\n{title}\n{description}"), 1)
}

/// The main result in words.
fn description(release: &Release) -> String {
    let (mut shown, mut withheld) = (Vec::new(), Vec::new());
    for quality in Quality::ALL {
        match release.bands(quality) {
            Row::Shown(bands) => shown.push((bands.favourable_share(), quality)),
            Row::Withheld(_) => withheld.push(quality),
        }
    }
    shown.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let least = shown.iter().take(3).map(|(_, quality)| *quality);
    let most = shown.iter().rev().take(3).map(|(_, quality)| *quality);
    format!(
        "Most often rated developing (3, 4): {}. Most often rated favourable (1, 2): {}. \
         Withheld: {}.",
        names(least),
        names(most),
        names(withheld)
    )
}

fn style(size: u32, colour: RGBColor, across: HPos) -> TextStyle<'static> {
    let font = ("sans-serif", size).into_font().color(&colour);
    font.pos(Pos::new(across, VPos::Center))
}

fn draw_head(head: &Area<'_>) -> anyhow::Result<()> {
    head.draw_text(TITLE, &style(26, INK, HPos::Left), (20, 26))?;
    let legend = [
        (20, "favourable (1, 2)", FAVOURABLE),
        (180, "developing (3, 4)", DEVELOPING),
    ];
    for (left, word, colour) in legend {
        let key = [(left, 50), (left + 22, 64)];
        head.draw(&Rectangle::new(key, colour.filled()))?;
        head.draw_text(word, &style(16, INK, HPos::Left), (left + 30, 57))?;
    }
    Ok(())
}

fn draw_bars(area: &Area<'_>, release: &Release) -> anyhow::Result<()> {
    let mut chart = ChartBuilder::on(area)
        .margin_right(30)
        .x_label_area_size(30)
        .y_label_area_size(250)
        // Rows count from the bottom.
        .build_cartesian_2d(0.0..100.0, (0..QUALITIES - 1).into_segmented())?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .light_line_style(TRANSPARENT)
        .axis_style(INK)
        .y_labels(QUALITIES)
        .label_style(style(16, INK, HPos::Left))
        .x_label_formatter(&|share| format!("{share}%"))
        .y_label_formatter(&|row| match row {
            SegmentValue::CenterOf(row) => {
                let quality = Quality::ALL.iter().nth_back(*row);
                quality.map_or_else(String::new, ToString::to_string)
            }
            SegmentValue::Exact(_) | SegmentValue::Last => String::new(),
        })
        .draw()?;

    for (row, quality) in Quality::ALL.into_iter().rev().enumerate() {
        let bar = |from: f64, to: f64, style: ShapeStyle| {
            let (low, high) = (SegmentValue::Exact(row), SegmentValue::Exact(row + 1));
            let mut bar = Rectangle::new([(from, low), (to, high)], style);
            bar.set_margin(5, 5, 0, 0);
            bar
        };
        let middle = SegmentValue::CenterOf(row);
        match release.bands(quality) {
            Row::Shown(bands) => {
                let share = 100.0 * bands.favourable_share();
                let parts = [
                    (0.0, share, FAVOURABLE, WHITE, bands.favourable),
                    (share, 100.0, DEVELOPING, BLACK, bands.developing),
                ];
                for (from, to, colour, ink, count) in parts {
                    let place = (f64::midpoint(from, to), middle.clone());
                    let style = style(16, ink, HPos::Center);
                    chart.draw_series([bar(from, to, colour.filled())])?;
                    chart.draw_series([Text::new(count.to_string(), place, style)])?;
                }
            }
            Row::Withheld(reason) => {
                let style = style(16, INK, HPos::Center);
                let text = format!("withheld: {reason}");
                chart.draw_series([bar(0.0, 100.0, WITHHELD.filled())])?;
                chart.draw_series([Text::new(text, (50.0, middle), style)])?;
            }
        }
    }
    Ok(())
}
