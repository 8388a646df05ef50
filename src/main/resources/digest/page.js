// What a page can do beside being read: sort and filter its tables, try other weights of an index, and hold an area of
// any year against what the reader chooses. What the digest says is there without it. No less-than sign stands in this file, so that no tag can be mistaken for one of the page's.
(function () {
  'use strict';
  var FEWEST_TO_SORT = 3;
  var FEWEST_TO_FILTER = 12;

  function isChinese(element) {
    return element.closest('[lang]').lang.slice(0, 2) === 'zh';
  }

  function say(element, zh, en) {
    return isChinese(element) ? zh : en;
  }

  function make(name, text) {
    var element = document.createElement(name);
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  }

  // The first number of a cell as the digest prints it; NaN for a sign that stands in its place.
  function number(text) {
    var found = text.replace(/[,\u00a0 ]/g, '').replace(/\u2212/g, '-').match(/[-+]?[0-9]+(\.[0-9]+)?/);
    return found === null ? NaN : parseFloat(found[0]);
  }

  // Rows that belong together, or cells over several columns, have an order of their own.
  function isPlain(table) {
    return table.tBodies.length === 1
      && table.tHead !== null
      && table.tHead.rows.length === 1
      && table.querySelector('tbody tr:not(.note) > [colspan], tbody [rowspan], tbody tr.group, thead [colspan]') === null;
  }

  // The rows of a table, each with the note below it, which goes where the row goes.
  function entries(body) {
    return Array.from(body.rows).filter(function (row) {
      return !row.classList.contains('note');
    }).map(function (row) {
      var next = row.nextElementSibling;
      return {row: row, cells: row.cells, note: next !== null && next.classList.contains('note') ? next : null};
    });
  }

  function sortable(table) {
    var body = table.tBodies[0];
    var rows = entries(body);
    if (FEWEST_TO_SORT > rows.length) {
      return;
    }
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      if (head.textContent.trim() === '') {
        return;
      }
      var button = make('button');
      button.type = 'button';
      button.className = 'sort';
      button.title = say(table, '排序', 'Sort');
      // A head that leads somewhere stays a link, and the button stands beside it.
      if (head.querySelector('a') === null) {
        while (head.firstChild) {
          button.appendChild(head.firstChild);
        }
      } else {
        button.setAttribute('aria-label', say(table, '排序：', 'Sort by ') + head.textContent.trim());
      }
      head.appendChild(button);
      button.addEventListener('click', function () {
        var before = head.getAttribute('aria-sort');
        heads.forEach(function (other) {
          other.removeAttribute('aria-sort');
        });
        // From the largest, from the smallest, and back to the order of the page.
        var order = before === null ? 'descending' : before === 'descending' ? 'ascending' : null;
        var sorted = rows.slice();
        if (order !== null) {
          head.setAttribute('aria-sort', order);
          var isText = !head.classList.contains('num');
          var language = isChinese(table) ? 'zh' : 'en';
          var sign = order === 'ascending' ? 1 : -1;
          sorted.sort(function (one, other) {
            var a = one.cells[column].textContent.trim();
            var b = other.cells[column].textContent.trim();
            if (isText) {
              return -sign * a.localeCompare(b, language);
            }
            var x = number(a);
            var y = number(b);
            if (isNaN(x) || isNaN(y)) {
              return isNaN(x) === isNaN(y) ? 0 : isNaN(x) ? 1 : -1;
            }
            return sign * (x - y);
          });
        }
        sorted.forEach(function (entry) {
          body.appendChild(entry.row);
          if (entry.note !== null) {
            body.appendChild(entry.note);
          }
        });
      });
    });
  }

  var filters = 0;

  function filterable(table) {
    var rows = entries(table.tBodies[0]);
    if (FEWEST_TO_FILTER > rows.length) {
      return;
    }
    filters += 1;
    var line = make('p');
    line.className = 'filter';
    var label = make('label', say(table, '筛选：', 'Filter: '));
    var field = make('input');
    field.type = 'search';
    field.id = 'filter-' + filters;
    label.htmlFor = field.id;
    var count = make('span');
    count.setAttribute('role', 'status');
    line.append(label, field, count);
    var box = table.closest('.scroll');
    box.parentNode.insertBefore(line, box);
    field.addEventListener('input', function () {
      var wanted = field.value.trim().toLowerCase();
      var shown = 0;
      rows.forEach(function (entry) {
        var isShown = wanted === '' || entry.row.textContent.toLowerCase().includes(wanted);
        entry.row.hidden = !isShown;
        if (entry.note !== null) {
          entry.note.hidden = !isShown;
        }
        shown += isShown ? 1 : 0;
      });
      count.textContent = wanted === '' ? '' : ' ' + shown + ' / ' + rows.length;
    });
  }

  // The means of the index, as the handbook has them; what has no score has no weight.
  function mean(kind, scores, weights) {
    var sum = 0;
    var all = 0;
    scores.forEach(function (score, place) {
      if (score !== null && weights[place] > 0) {
        all += weights[place];
        sum += weights[place] * (kind === 'geometric' ? Math.log(score) : kind === 'harmonic' ? 1 / score : score);
      }
    });
    if (all === 0) {
      return null;
    }
    return kind === 'geometric' ? Math.exp(sum / all) : kind === 'harmonic' ? all / sum : sum / all;
  }

  function total(model, area, weights) {
    var next = 0;
    var dimensions = model.dimensions.map(function (dimension, place) {
      var own = area.scores.slice(next, next + dimension.items.length);
      next += dimension.items.length;
      return mean(model.within, own, weights.items[place]);
    });
    return model.dimensions.length === 1 ? dimensions[0] : mean(model.across, dimensions, weights.dimensions);
  }

  function weightsOf(model) {
    return {
      dimensions: model.dimensions.map(function (dimension) {
        return dimension.weight;
      }),
      items: model.dimensions.map(function (dimension) {
        return dimension.items.map(function (item) {
          return item.weight;
        });
      })
    };
  }

  function ranks(model, weights) {
    var scores = model.areas.map(function (area) {
      return total(model, area, weights);
    });
    return scores.map(function (score) {
      return {
        score: score,
        rank: 1 + scores.filter(function (other) {
          return other - score > 1e-9;
        }).length
      };
    });
  }

  function weightTool(place, model) {
    var weights = weightsOf(model);
    // Only where the page's own weights give the page's own scores does it make sense to try others.
    var isTheSame = ranks(model, weights).every(function (made, at) {
      var published = model.areas[at].score;
      return made.score !== null && !(Math.abs(made.score - published) > 1e-6 * Math.max(1, Math.abs(published)));
    });
    if (!isTheSame) {
      return;
    }
    var zh = isChinese(place);
    var own = model.words[zh ? 'zh' : 'en'];
    var form = make('div');
    form.className = 'weights';
    var body = make('tbody');
    var said = make('p');
    said.setAttribute('role', 'status');

    function draw() {
      var made = ranks(model, weights);
      var order = made.map(function (each, at) {
        return at;
      }).sort(function (one, other) {
        return made[one].rank - made[other].rank || model.areas[one].rank - model.areas[other].rank;
      });
      body.replaceChildren();
      var held = 0;
      var outside = 0;
      order.forEach(function (at) {
        var area = model.areas[at];
        var row = make('tr');
        var head = make('th');
        head.scope = 'row';
        head.appendChild(make('bdi', zh ? area.zh : area.en));
        var shift = area.rank - made[at].rank;
        var isOutside = area.low > made[at].rank || made[at].rank > area.high;
        held += shift === 0 ? 1 : 0;
        outside += isOutside ? 1 : 0;
        row.appendChild(head);
        [
          String(made[at].rank),
          shift === 0 ? '0' : (shift > 0 ? '↑ ' : '↓ ') + Math.abs(shift),
          area.rank + '（' + area.low + '–' + area.high + '）',
          made[at].score.toFixed(1)
        ].forEach(function (text, column) {
          var cell = make('td', zh || column !== 2 ? text : area.rank + ' (' + area.low + '–' + area.high + ')');
          cell.className = column === 1 && isOutside ? 'num strong' : 'num';
          row.appendChild(cell);
        });
        body.appendChild(row);
      });
      said.textContent = zh
        ? '在这组权重下，' + model.areas.length + ' 个单位中 ' + held + ' 个名次不变，' + outside + ' 个超出公布的名次区间。'
        : 'With these weights ' + held + ' of ' + model.areas.length + ' areas keep their rank, and ' + outside
          + ' leave the published range of ranks.';
    }

    function field(words, value, set) {
      filters += 1;
      var line = make('p');
      var label = make('label', words);
      var input = make('input');
      input.type = 'range';
      input.min = '0';
      input.max = '100';
      input.step = '1';
      input.id = 'weight-' + filters;
      input.value = String(Math.round(100 * value));
      label.htmlFor = input.id;
      var shown = make('output', input.value);
      input.addEventListener('input', function () {
        shown.textContent = input.value;
        set(Number(input.value) / 100);
        draw();
      });
      line.append(label, input, shown);
      return line;
    }

    function fields() {
      form.replaceChildren();
      model.dimensions.forEach(function (dimension, d) {
        var isOnly = model.dimensions.length === 1;
        var group = make('fieldset');
        group.appendChild(make('legend', zh ? dimension.zh : dimension.en));
        if (!isOnly) {
          group.appendChild(field(own, weights.dimensions[d], function (weight) {
            weights.dimensions[d] = weight;
          }));
        }
        var all = weights.items[d].reduce(function (sum, weight) {
          return sum + weight;
        }, 0);
        dimension.items.forEach(function (item, i) {
          group.appendChild(field(zh ? item.zh : item.en, weights.items[d][i] / all, function (weight) {
            weights.items[d][i] = weight;
          }));
        });
        form.appendChild(group);
      });
    }

    var again = make('button', zh ? '恢复公布的权重' : 'The published weights again');
    again.type = 'button';
    again.addEventListener('click', function () {
      weights = weightsOf(model);
      fields();
      draw();
    });
    var table = make('table');
    table.className = 'children';
    table.setAttribute('aria-label', zh ? '这组权重下的名次' : 'Ranks with these weights');
    var head = make('tr');
    (zh
      ? ['单位', '这组权重下的名次', '变动', '公布的名次（区间）', '得分']
      : ['Area', 'Rank with these weights', 'Shift', 'Published rank (range)', 'Score']
    ).forEach(function (words, column) {
      var cell = make('th', words);
      cell.scope = 'col';
      cell.className = column === 0 ? '' : 'num';
      head.appendChild(cell);
    });
    var heads = make('thead');
    heads.appendChild(head);
    table.append(heads, body);
    var scroll = make('div');
    scroll.className = 'scroll';
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-label', zh ? '这组权重下的名次' : 'Ranks with these weights');
    scroll.appendChild(table);
    fields();
    draw();
    place.append(form, again, said, scroll);
    place.closest('section').hidden = false;
  }

  // Decimals of a printed number.
  function decimals(text) {
    var found = text.match(/\.([0-9]+)/);
    return found === null ? 0 : found[1].length;
  }

  function signed(number, places) {
    var text = Math.abs(number).toFixed(places);
    return Number(text) === 0 ? '0' : (number > 0 ? '+' : '\u2212') + text;
  }

  var KINDS = ['area', 'whole', 'before', 'peers', 'target'];

  // What is chosen on the page, in all its languages at once: as the address has it, where it names something that is there.
  function choiceOf(model) {
    var asked = new URLSearchParams(window.location.search);
    function area(code) {
      return model.areas.findIndex(function (each) {
        return each.code === code;
      });
    }
    var one = area(asked.get('a'));
    var other = area(asked.get('b'));
    var year = model.years.map(String).indexOf(asked.get('year'));
    var kinds = kindsOf(model);
    var kind = kinds.includes(asked.get('with')) ? asked.get('with') : other !== -1 && other !== model.top ? 'area' : 'whole';
    return {
      area: one === -1 ? 0 : one,
      other: other === -1 || other === model.top ? 0 : other,
      year: year === -1 ? model.years.length - 1 : year,
      kind: kinds.includes(kind) ? kind : kinds[0],
      redraw: []
    };
  }

  // Only what some value of the digest is held against; another area only where there is one.
  function kindsOf(model) {
    return KINDS.filter(function (kind) {
      return kind === 'area' ? model.areas.length > 2 : model.references.includes(kind);
    });
  }

  // An area is not held against itself.
  function keepApart(model, choice) {
    if (choice.other === choice.area) {
      choice.other = choice.area === 0 ? 1 : 0;
    }
  }

  function remember(model, choice) {
    var query = new URLSearchParams();
    query.set('a', model.areas[choice.area].code);
    if (choice.kind === 'area') {
      query.set('b', model.areas[choice.other].code);
    }
    query.set('year', String(model.years[choice.year]));
    query.set('with', choice.kind);
    try {
      window.history.replaceState(null, '', '?' + query.toString() + window.location.hash);
    } catch (refused) {
      // Some browsers let no page that lies on a disc change its address; the choice holds all the same.
      if (refused.name !== 'SecurityError') {
        throw refused;
      }
    }
  }

  function compareTool(place, model) {
    var zh = isChinese(place);
    model.choice = model.choice || choiceOf(model);
    var choice = model.choice;
    keepApart(model, choice);
    var said = make('p');
    said.setAttribute('role', 'status');
    said.setAttribute('aria-live', 'polite');
    var scroll = make('div');
    scroll.className = 'scroll';
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-label', zh ? '对比' : 'Comparison');

    function name(area) {
      return zh ? model.areas[area].zh : model.areas[area].en;
    }

    function kindName(kind) {
      return {
        area: zh ? '另一个单位' : 'another area',
        whole: (zh ? '全局：' : 'the whole: ') + name(model.top),
        before: zh ? '上年' : 'the year before',
        peers: zh ? '同类单位合计' : 'its peers together',
        target: zh ? '目标' : 'its target'
      }[kind];
    }

    function referenceName() {
      return choice.kind === 'area' ? name(choice.other) : choice.kind === 'whole' ? name(model.top) : kindName(choice.kind);
    }

    // The value of an area in the chosen year by the names of its columns; null where there is none.
    function valueOf(indicator, area) {
      var row = indicator.values[choice.year][area];
      if (row === null) {
        return null;
      }
      var value = {};
      model.columns.forEach(function (column, at) {
        value[column] = row.length > at ? row[at] : null;
      });
      return value;
    }

    function markWords(at) {
      var mark = model.marks[at];
      return (zh ? mark.zhSymbol : mark.enSymbol) + ' ' + (zh ? mark.zh : mark.en);
    }

    // 1 where the first is higher beyond both intervals, -1 where the second is, 0 where they overlap, null without intervals.
    function apart(one, other) {
      if (one === null || other === null || one.lower === null || other.lower === null || one.months !== other.months) {
        return null;
      }
      return one.lower > other.upper ? 1 : other.lower > one.upper ? -1 : 0;
    }

    // Of two areas: the colour and the words.
    function ofTwo(indicator, one, other) {
      if (one !== null && other !== null && one.months !== other.months) {
        return ['', zh ? '— 月份不同' : '— other months'];
      }
      var order = apart(one, other);
      if (order === null) {
        return ['', '—'];
      }
      if (order === 0) {
        return ['similar', zh ? '● 不能分辨' : '● cannot be told apart'];
      }
      if (indicator.better === 'none' || indicator.counts) {
        return ['plain', (zh ? '△ 较高：' : '△ higher: ') + name(order === 1 ? choice.area : choice.other)];
      }
      var isFirst = (order === 1) === (indicator.better === 'higher');
      return [isFirst ? 'better' : 'worse', (zh ? '▲ 较优：' : '▲ better: ') + name(isFirst ? choice.area : choice.other)];
    }

    function published(at) {
      return at === null || at === undefined ? ['', '—'] : [model.marks[at].css, markWords(at)];
    }

    function difference(one, other) {
      return one === null || other === null || one.number === null || other.number === null || one.months !== other.months
        ? '—'
        : signed(one.number - other.number, Math.max(decimals(one.text), decimals(other.text)));
    }

    // What the value is held against: its cell, the difference, the verdict.
    function reference(indicator, one) {
      if (choice.kind === 'area') {
        var other = valueOf(indicator, choice.other);
        // With the whole the digest has its own verdict, which is the area's.
        var verdict = choice.area !== model.top
          ? ofTwo(indicator, one, other)
          : other === null || other.whole === null ? ['', '—'] : [model.marks[other.whole].css, name(choice.other) + (zh ? '：' : ': ') + markWords(other.whole)];
        return {value: other, area: choice.other, difference: difference(one, other), verdict: verdict};
      }
      if (choice.kind === 'whole') {
        var whole = choice.area === model.top ? null : valueOf(indicator, model.top);
        return {value: whole, area: model.top, difference: difference(one, whole), verdict: published(one === null ? null : one.whole)};
      }
      if (one === null || one[choice.kind] === null) {
        return {value: null, difference: '—', verdict: ['', '—']};
      }
      return {
        value: {text: one[choice.kind], interval: null, state: null},
        difference: one[choice.kind + 'Difference'] === null ? '—' : one[choice.kind + 'Difference'],
        verdict: published(one[choice.kind + 'Mark'])
      };
    }

    function cell(row, text, css) {
      var made = make('td', text);
      made.className = css;
      row.appendChild(made);
      return made;
    }

    function valueCell(row, indicator, value, area, css) {
      var made = cell(row, '', css);
      if (value === null) {
        made.textContent = '—';
        return;
      }
      var mark = value.state === null ? null : model.marks[value.state];
      var text = value.text + (mark !== null && value.number !== null ? (zh ? mark.zhSymbol : mark.enSymbol) : '');
      // Where a value of the edition's year comes from: its place on the page of the indicator, with a suffix in the page's second language.
      var isExplained = area !== undefined && indicator.href !== '' && choice.year === model.years.length - 1;
      var shown = make(isExplained ? 'a' : 'span', text);
      if (isExplained) {
        shown.href = indicator.href + '#v-' + model.areas[area].code + (place.closest('.l2') === null ? '' : zh ? '.zh' : '.en');
      }
      if (mark !== null) {
        shown.title = zh ? mark.zh : mark.en;
      }
      made.appendChild(shown);
      if (value.interval !== null) {
        var interval = make('span', ' (' + value.interval + ')');
        interval.className = 'unit';
        made.appendChild(interval);
      }
    }

    function headOf(words, column) {
      var made = make('th');
      made.scope = 'col';
      made.className = column > 0 && 4 > column ? 'num' : '';
      made.appendChild(make('bdi', words));
      return made;
    }

    function rowOf(indicator, found) {
      var one = valueOf(indicator, choice.area);
      var row = make('tr');
      var words = make('th');
      words.scope = 'row';
      var link = make(indicator.href === '' ? 'span' : 'a', zh ? indicator.zh : indicator.en);
      if (indicator.href !== '') {
        link.href = indicator.href + (place.closest('.l2') === null ? '' : zh ? '#zh' : '#en');
      }
      var unit = make('span', ' ' + (zh ? indicator.unitZh : indicator.unitEn));
      unit.className = 'unit';
      words.append(link, unit);
      row.appendChild(words);
      valueCell(row, indicator, one, choice.area, 'num strong');
      var against = reference(indicator, one);
      valueCell(row, indicator, against.value, against.area, 'num');
      cell(row, against.difference, 'num');
      var mark = make('span', against.verdict[1]);
      mark.className = 'm ' + against.verdict[0];
      cell(row, '', '').appendChild(mark);
      found.references += against.value === null ? 0 : 1;
      found.verdicts.set(against.verdict[1], 1 + (found.verdicts.get(against.verdict[1]) || 0));
      return row;
    }

    function summary(found) {
      var year = String(model.years[choice.year]);
      var start = zh
        ? year + ' 年，' + name(choice.area) + '与' + referenceName() + '：'
        : year + ', ' + name(choice.area) + ' against ' + referenceName() + ': ';
      if (found.references === 0) {
        return start + (zh ? '没有可对照的数值。' : 'there is nothing to hold it against.');
      }
      var counts = [];
      found.verdicts.forEach(function (count, words) {
        counts.push((words === '—' ? zh ? '没有判断' : 'no verdict' : words) + ' ' + count);
      });
      return start + counts.join(zh ? '，' : ', ') + (zh ? '。' : '.');
    }

    function draw() {
      var table = make('table');
      table.className = 'glance';
      table.appendChild(make('caption', name(choice.area) + (zh ? '，' : ', ') + model.years[choice.year]));
      var head = make('tr');
      [zh ? '指标' : 'Indicator', name(choice.area), referenceName(), zh ? '差' : 'Difference', zh ? '判断' : 'Verdict']
        .forEach(function (words, column) {
          head.appendChild(headOf(words, column));
        });
      var heads = make('thead');
      heads.appendChild(head);
      table.appendChild(heads);
      var found = {references: 0, verdicts: new Map()};
      model.themes.forEach(function (theme) {
        if (theme.indicators.length === 0) {
          return;
        }
        var body = make('tbody');
        var group = make('tr');
        group.className = 'group';
        var title = make('th', zh ? theme.zh : theme.en);
        title.scope = 'rowgroup';
        title.colSpan = 5;
        group.appendChild(title);
        body.appendChild(group);
        theme.indicators.forEach(function (indicator) {
          body.appendChild(rowOf(indicator, found));
        });
        table.appendChild(body);
      });
      scroll.replaceChildren(table);
      said.textContent = summary(found);
    }

    var line = make('p');
    line.className = 'filter';

    // A list to choose from: what it is called, its entries as places of the model, and where the choice is kept.
    function list(words, field, entries) {
      filters += 1;
      var label = make('label', words);
      var select = make('select');
      select.id = 'choose-' + filters;
      select.name = field;
      label.htmlFor = select.id;
      entries.forEach(function (entry) {
        var option = make('option', entry[1]);
        option.value = String(entry[0]);
        select.appendChild(option);
      });
      select.addEventListener('change', function () {
        choice[field] = field === 'kind' ? select.value : Number(select.value);
        keepApart(model, choice);
        remember(model, choice);
        choice.redraw.forEach(function (redraw) {
          redraw();
        });
      });
      line.append(label, select);
      return {label: label, select: select, field: field};
    }

    var areas = model.areas.map(function (area, at) {
      return [at, name(at)];
    });
    var lists = [
      list(zh ? '单位：' : 'Area: ', 'area', areas),
      list(zh ? '年份：' : 'Year: ', 'year', model.years.map(function (year, at) {
        return [at, String(year)];
      }).reverse()),
      list(zh ? '参照：' : 'Held against: ', 'kind', kindsOf(model).map(function (kind) {
        return [kind, kindName(kind)];
      })),
      list(zh ? '另一个单位：' : 'Other area: ', 'other', areas.filter(function (area) {
        return area[0] !== model.top;
      }))
    ];
    choice.redraw.push(function () {
      lists.forEach(function (each) {
        each.select.value = String(choice[each.field]);
        if (each.field === 'other') {
          each.select.hidden = choice.kind !== 'area';
          each.label.hidden = each.select.hidden;
        }
      });
      draw();
    });
    choice.redraw[choice.redraw.length - 1]();
    place.replaceChildren(line, said, scroll);
  }

  // A link into a closed entry opens it; not every browser does so by itself.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    var entry = target === null ? null : target.closest('details');
    if (entry !== null && !entry.open) {
      entry.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', reveal);
  reveal();

  document.querySelectorAll('.scroll > table').forEach(function (table) {
    if (isPlain(table)) {
      filterable(table);
      sortable(table);
    }
  });
  [['index-model', '.try-weights', weightTool], ['compare-model', '.compare', compareTool]].forEach(function (tool) {
    var data = document.getElementById(tool[0]);
    if (data !== null) {
      var model = JSON.parse(data.textContent);
      document.querySelectorAll(tool[1]).forEach(function (place) {
        tool[2](place, model);
      });
    }
  });
}());
