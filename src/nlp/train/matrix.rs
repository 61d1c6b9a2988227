//! Matrices that lie in a flat vector, row by row, and what training does with them.
//!
//! It knows numbers, no words. Sums are made in one thread and in a fixed order, so that the same training gives the
//! same bytes on the same machine.

/// Where a matrix of parameters lies among all of them; its gradient lies at the same place among all gradients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    pub start: usize,
    pub rows: usize,
    pub columns: usize,
}

/// A matrix from inputs (a row each) to outputs (a column each), with a bias for each output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linear {
    pub weights: View,
    pub bias: View,
}

/// Numbers read as a matrix.
#[derive(Debug, Clone, Copy)]
pub struct Matrix<'a> {
    numbers: &'a [f32],
    rows: usize,
    columns: usize,
    /// How far the next row and the next column are.
    strides: [isize; 2],
}

impl<'a> Matrix<'a> {
    pub fn new(numbers: &'a [f32], columns: usize) -> Matrix<'a> {
        Matrix { numbers, rows: numbers.len() / columns, columns, strides: [columns as isize, 1] }
    }

    /// The same numbers, rows taken for columns.
    pub fn transposed(self) -> Matrix<'a> {
        let [row, column] = self.strides;
        Matrix { rows: self.columns, columns: self.rows, strides: [column, row], ..self }
    }
}

/// Adds the product of two matrices to `sums`.
pub fn add_product(left: Matrix, right: Matrix, sums: &mut [f32]) {
    let (rows, inner, columns) = (left.rows, left.columns, right.columns);
    assert_eq!(inner, right.rows);
    assert_eq!(sums.len(), rows * columns);
    assert!(left.numbers.len() >= rows * inner && right.numbers.len() >= inner * columns);
    if rows == 0 || columns == 0 {
        return;
    }
    // SAFETY: rows, columns and strides stay within the slices, whose lengths were checked above.
    unsafe {
        matrixmultiply::sgemm(
            rows,
            inner,
            columns,
            1.0,
            left.numbers.as_ptr(),
            left.strides[0],
            left.strides[1],
            right.numbers.as_ptr(),
            right.strides[0],
            right.strides[1],
            1.0,
            sums.as_mut_ptr(),
            columns as isize,
            1,
        );
    }
}

impl View {
    pub fn of<'a>(&self, parameters: &'a [f32]) -> &'a [f32] {
        &parameters[self.start..][..self.len()]
    }

    pub fn of_mut<'a>(&self, parameters: &'a mut [f32]) -> &'a mut [f32] {
        &mut parameters[self.start..][..self.len()]
    }

    pub fn len(&self) -> usize {
        self.rows * self.columns
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds what the matrix makes of the `inputs` to `outputs`.
    pub fn apply(&self, parameters: &[f32], inputs: &[f32], outputs: &mut [f32]) {
        add_product(Matrix::new(inputs, self.rows), self.matrix(parameters), outputs);
    }

    /// Adds to the gradient what the `errors` of the outputs say about the weights.
    pub fn learn(&self, inputs: &[f32], errors: &[f32], gradient: &mut [f32]) {
        let inputs = Matrix::new(inputs, self.rows).transposed();
        add_product(inputs, Matrix::new(errors, self.columns), self.of_mut(gradient));
    }

    /// Adds the errors of the inputs, which those of the outputs stem from.
    pub fn pass_back(&self, parameters: &[f32], errors: &[f32], input_errors: &mut [f32]) {
        add_product(Matrix::new(errors, self.columns), self.matrix(parameters).transposed(), input_errors);
    }

    fn matrix<'a>(&self, parameters: &'a [f32]) -> Matrix<'a> {
        Matrix::new(self.of(parameters), self.columns)
    }
}

impl Linear {
    pub fn apply(&self, parameters: &[f32], inputs: &[f32]) -> Vec<f32> {
        let rows = inputs.len() / self.weights.rows;
        let mut outputs = self.bias.of(parameters).repeat(rows);
        self.weights.apply(parameters, inputs, &mut outputs);
        outputs
    }

    /// As [`View::learn`], and for the biases.
    pub fn learn(&self, inputs: &[f32], errors: &[f32], gradient: &mut [f32]) {
        self.weights.learn(inputs, errors, gradient);
        add_rows(errors, self.bias.of_mut(gradient));
    }

    /// As [`View::pass_back`].
    pub fn pass_back(&self, parameters: &[f32], errors: &[f32], input_errors: &mut [f32]) {
        self.weights.pass_back(parameters, errors, input_errors);
    }
}

/// Adds every row to `sum`.
pub fn add_rows(rows: &[f32], sum: &mut [f32]) {
    rows.chunks_exact(sum.len()).for_each(|row| add(row, sum));
}

pub fn add(numbers: &[f32], sums: &mut [f32]) {
    for (sum, number) in sums.iter_mut().zip(numbers) {
        *sum += number;
    }
}

/// Multiplies each number by its factor.
pub fn scale(numbers: &mut [f32], factors: &[f32]) {
    for (number, factor) in numbers.iter_mut().zip(factors) {
        *number *= factor;
    }
}

/// Nothing below 0.
pub fn rectify(numbers: &mut [f32]) {
    numbers.iter_mut().for_each(|number| *number = number.max(0.0));
}

/// Errors before [`rectify`], which gave `outputs`.
pub fn unrectify(outputs: &[f32], errors: &mut [f32]) {
    for (error, _) in errors.iter_mut().zip(outputs).filter(|(_, output)| **output <= 0.0) {
        *error = 0.0;
    }
}

/// Makes shares of one of `scores`; the logarithm of what they were divided by is returned.
pub fn softmax(scores: &mut [f32]) -> f32 {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = (*score - most).exp();
        sum += *score;
    }
    scores.iter_mut().for_each(|share| *share /= sum);
    most + sum.ln()
}

/// Makes errors of `scores`, times `weight`: what each is too high. The loss is returned.
pub fn surprise(scores: &mut [f32], right: usize, weight: f32) -> f32 {
    let score = scores[right];
    let loss = softmax(scores) - score;
    scores[right] -= 1.0;
    scores.iter_mut().for_each(|error| *error *= weight);
    loss
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products() {
        let (left, right) = ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [1.0, 0.0, 2.0]);
        let mut sums = [10.0, 10.0];
        add_product(Matrix::new(&left, 3), Matrix::new(&right, 1), &mut sums);
        assert_eq!(sums, [17.0, 26.0]);
        let mut sums = [0.0; 3];
        add_product(Matrix::new(&left, 3).transposed(), Matrix::new(&[1.0, -1.0], 1), &mut sums);
        assert_eq!(sums, [-3.0; 3]);
    }

    #[test]
    fn errors_of_a_choice_sum_to_nothing() {
        let mut scores = [1.0, 2.0, 0.5];
        assert!(surprise(&mut scores, 1, 1.0) > 0.0);
        assert!(scores[1] < 0.0 && scores.iter().sum::<f32>().abs() < 1e-6);
    }
}
