// What a page can do beside being read: sort and filter its tables, and try other weights of an index. Everything is there
// without it. No less-than sign stands in this file, so that no tag can be mistaken for one of the page's.
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

  function compareTool(place, model) {
    var zh = isChinese(place);
    var asked = new URLSearchParams(window.location.search);
    var chosen = [asked.get('a'), asked.get('b')].map(function (code, side) {
      var found = model.areas.findIndex(function (area) {
        return area.code === code;
      });
      return found === -1 ? side : found;
    });
    if (chosen[0] === chosen[1]) {
      chosen[1] = chosen[0] === 0 ? 1 : 0;
    }
    var said = make('p');
    said.setAttribute('role', 'status');
    var scroll = make('div');
    scroll.className = 'scroll';
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-label', zh ? '对比' : 'Side by side');

    function name(side) {
      var area = model.areas[chosen[side]];
      return zh ? area.zh : area.en;
    }

    // 1 where the first is higher beyond both intervals, -1 where the second is, 0 where they overlap, null without intervals.
    function apart(one, other) {
      if (one === null || other === null || one.lower === undefined || other.lower === undefined
        || one.months !== other.months) {
        return null;
      }
      return one.lower > other.upper ? 1 : other.lower > one.upper ? -1 : 0;
    }

    function verdict(indicator, order, one, other) {
      if (one !== null && other !== null && one.months !== other.months) {
        return ['', zh ? '— 月份不同' : '— other months'];
      }
      if (order === null) {
        return ['', '—'];
      }
      if (order === 0) {
        return ['similar', zh ? '● 不能分辨' : '● cannot be told apart'];
      }
      if (indicator.better === 'none' || indicator.counts) {
        return ['plain', (zh ? '△ 较高：' : '△ higher: ') + name(order === 1 ? 0 : 1)];
      }
      var isFirst = (order === 1) === (indicator.better === 'higher');
      return [isFirst ? 'better' : 'worse', (zh ? '▲ 较优：' : '▲ better: ') + name(isFirst ? 0 : 1)];
    }

    function cell(row, text, css) {
      var made = make('td', text);
      made.className = css;
      row.appendChild(made);
    }

    function draw() {
      var table = make('table');
      table.className = 'glance';
      table.setAttribute('aria-label', zh ? '对比' : 'Side by side');
      var head = make('tr');
      [
        zh ? '指标' : 'Indicator', name(0), name(1), zh ? '差' : 'Difference', zh ? '判断' : 'Verdict'
      ].forEach(function (words, column) {
        var made = make('th', words);
        made.scope = 'col';
        made.className = column > 0 && 4 > column ? 'num' : '';
        head.appendChild(made);
      });
      var heads = make('thead');
      heads.appendChild(head);
      table.appendChild(heads);
      var counts = {first: 0, second: 0, same: 0};
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
          var one = indicator.values[chosen[0]];
          var other = indicator.values[chosen[1]];
          var row = make('tr');
          var words = make('th');
          words.scope = 'row';
          var link = make(indicator.href === '' ? 'span' : 'a', zh ? indicator.zh : indicator.en);
          if (indicator.href !== '') {
            link.href = indicator.href + (zh ? '' : '#en');
          }
          words.appendChild(link);
          var unit = make('span', ' ' + (zh ? indicator.unitZh : indicator.unitEn));
          unit.className = 'unit';
          words.appendChild(unit);
          row.appendChild(words);
          [one, other].forEach(function (value, side) {
            cell(row, '', 'num strong');
            if (value === null || indicator.href === '') {
              row.lastChild.textContent = value === null ? '—' : value.text;
            } else {
              // Where the value comes from: the place of the area on the page of the indicator, in the page's second language with a suffix.
              var source = make('a', value.text);
              source.href = indicator.href + '#v-' + model.areas[chosen[side]].code
                + (place.closest('.l2') === null ? '' : zh ? '.zh' : '.en');
              row.lastChild.appendChild(source);
            }
            if (value !== null && value.interval !== undefined) {
              var interval = make('span', ' (' + value.interval + ')');
              interval.className = 'unit';
              row.lastChild.appendChild(interval);
            }
          });
          var hasBoth = one !== null && other !== null && one.number !== undefined && other.number !== undefined;
          cell(row, hasBoth
            ? signed(one.number - other.number, Math.max(decimals(one.text), decimals(other.text)))
            : '—', 'num');
          var order = apart(one, other);
          var found = verdict(indicator, order, one, other);
          cell(row, '', '');
          var mark = make('span', found[1]);
          mark.className = 'm ' + found[0];
          row.lastChild.appendChild(mark);
          if (order === 0) {
            counts.same += 1;
          } else if (order !== null && indicator.better !== 'none' && !indicator.counts) {
            counts[(order === 1) === (indicator.better === 'higher') ? 'first' : 'second'] += 1;
          }
          body.appendChild(row);
        });
        table.appendChild(body);
      });
      scroll.replaceChildren(table);
      said.textContent = zh
        ? name(0) + '较优 ' + counts.first + ' 项，' + name(1) + '较优 ' + counts.second + ' 项，不能分辨 ' + counts.same + ' 项。'
        : name(0) + ' is better in ' + counts.first + ', ' + name(1) + ' in ' + counts.second + '; '
          + counts.same + ' cannot be told apart.';
    }

    var line = make('p');
    line.className = 'filter';
    [0, 1].forEach(function (side) {
      filters += 1;
      var label = make('label', zh ? (side === 0 ? '单位一：' : '单位二：') : (side === 0 ? 'First: ' : 'Second: '));
      var select = make('select');
      select.id = 'area-' + filters;
      label.htmlFor = select.id;
      model.areas.forEach(function (area, at) {
        var option = make('option', zh ? area.zh : area.en);
        option.value = String(at);
        option.selected = at === chosen[side];
        select.appendChild(option);
      });
      select.addEventListener('change', function () {
        chosen[side] = Number(select.value);
        draw();
      });
      line.append(label, select);
    });
    draw();
    place.append(line, said, scroll);
    place.closest('section').hidden = false;
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
